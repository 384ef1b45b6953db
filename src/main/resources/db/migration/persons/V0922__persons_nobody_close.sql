-- Who was asked whom they must not meet and said that there is nobody is not asked again.
create table persons.nobody_close (
  id uuid primary key,
  unit uuid not null,
  account uuid not null unique,
  said_at timestamptz not null
);
alter table persons.nobody_close enable row level security;
create policy mine on persons.nobody_close for select using (account = platform.person());
create policy said on persons.nobody_close for insert
  with check (account = platform.person() and unit = platform.unit());
call audit.watch('persons.nobody_close');
grant select, insert on persons.nobody_close to "${runtime}";
