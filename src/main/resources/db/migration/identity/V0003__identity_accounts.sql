-- People who sign in, the institutions they serve and the posts they act as.
create schema identity;
grant usage on schema identity to "${runtime}";

create table identity.institution (
  id uuid primary key,
  name text not null check (name <> ''),
  territory text not null,
  made_at timestamptz not null
);

create table identity.account (
  id uuid primary key,
  login text not null unique check (login = lower(login) and login <> ''),
  name text not null check (name <> ''),
  password text not null,
  failures int not null default 0 check (failures >= 0),
  locked_until timestamptz,
  made_at timestamptz not null,
  closed_at timestamptz
);

create table identity.post (
  id uuid primary key,
  unit uuid not null references identity.institution,
  title text not null check (title <> ''),
  rights text[] not null,
  holder uuid not null references identity.account,
  held_since timestamptz not null
);
create index post_holder on identity.post (holder);

-- The sign-in sees accounts before anybody is known; afterwards each sees their institution.
alter table identity.institution enable row level security;
create policy at_the_gate on identity.institution
  using (platform.acting_kind() = 'GATE') with check (platform.acting_kind() = 'GATE');
create policy own on identity.institution for select using (id = platform.unit());

alter table identity.account enable row level security;
create policy at_the_gate on identity.account
  using (platform.acting_kind() = 'GATE') with check (platform.acting_kind() = 'GATE');
create policy colleagues on identity.account for select
  using (exists (select from identity.post p where p.holder = account.id and p.unit = platform.unit()));

alter table identity.post enable row level security;
create policy at_the_gate on identity.post
  using (platform.acting_kind() = 'GATE') with check (platform.acting_kind() = 'GATE');
create policy own_unit on identity.post for select using (unit = platform.unit());

call audit.watch('identity.institution');
call audit.watch('identity.account');
call audit.watch('identity.post');
grant select, insert on identity.institution, identity.post to "${runtime}";
grant select, insert, update (failures, locked_until) on identity.account to "${runtime}";
