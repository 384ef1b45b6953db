-- Territories, and the bodies that act in them with the names they are known by.
create schema directory;
grant usage on schema directory to "${runtime}";

create table directory.territory (
  code text primary key check (code ~ '^UA[0-9]{17}$'),
  name text not null check (name <> ''),
  level text not null check (level in ('STATE', 'OBLAST', 'RAION', 'HROMADA')),
  parent text references directory.territory
);

create table directory.body (
  id uuid primary key,
  territory text not null references directory.territory,
  name text not null check (name <> ''),
  made_at timestamptz not null
);

-- The folded name decides whether two spellings are one body.
create table directory.body_name (
  id uuid primary key,
  body uuid not null references directory.body,
  territory text not null references directory.territory,
  spelling text not null,
  folded text not null,
  unique (territory, folded)
);

-- Open to all who act, visitors too: a directory is public knowledge. Only a post may add.
alter table directory.territory enable row level security;
create policy all_read on directory.territory for select using (platform.acting_kind() is not null);
create policy posts_add on directory.territory for insert
  with check (platform.acting_kind() in ('PERSON', 'SYSTEM'));

alter table directory.body enable row level security;
create policy all_read on directory.body for select using (platform.acting_kind() is not null);
create policy posts_add on directory.body for insert
  with check (platform.acting_kind() in ('PERSON', 'SYSTEM'));

alter table directory.body_name enable row level security;
create policy all_read on directory.body_name for select using (platform.acting_kind() is not null);
create policy posts_add on directory.body_name for insert
  with check (platform.acting_kind() in ('PERSON', 'SYSTEM'));

call audit.watch('directory.territory');
call audit.watch('directory.body');
call audit.watch('directory.body_name');
grant select, insert on directory.territory, directory.body, directory.body_name to "${runtime}";
