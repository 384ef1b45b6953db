-- Territories by the state codifier: every level, names with history, nothing ever deleted.
alter table directory.territory
  drop constraint territory_level_check,
  add constraint territory_level_check check (level in
    ('STATE', 'OBLAST', 'RAION', 'HROMADA', 'SETTLEMENT', 'CITY_DISTRICT')),
  -- The codifier's own letter, in Latin.
  add column category text check (category in ('O', 'K', 'P', 'H', 'M', 'C', 'X', 'T', 'B')),
  add column folded text not null default '',
  add column name_since date,
  add column closed_on date,
  -- TOLD: named by somebody before the codifier was loaded, or invented.
  add column origin text not null default 'TOLD' check (origin in ('TOLD', 'BUILT_IN', 'CODIFIER'));
comment on column directory.territory.folded is 'the name as it is searched for';
create index territory_parent on directory.territory (parent);
create index territory_folded on directory.territory (folded text_pattern_ops);

create table directory.territory_name (
  id uuid primary key,
  code text not null references directory.territory,
  name text not null,
  held_from date,
  held_until date not null
);
comment on column directory.territory_name.held_until is 'the first day the place was called otherwise';
create index territory_name_code on directory.territory_name (code);

-- Editions of the codifier that were loaded, and one that waits for its confirmation.
create table directory.codifier_edition (
  id uuid primary key,
  unit uuid not null,
  person uuid,
  file_name text not null,
  dated date not null,
  rows int not null,
  added int not null,
  renamed int not null,
  abolished int not null,
  loaded_at timestamptz not null
);
create table directory.codifier_draft (
  id uuid primary key,
  unit uuid not null,
  file_name text not null,
  dated date not null,
  content bytea not null,
  given_at timestamptz not null
);

create policy managed on directory.territory for update
  using (platform.may('DIRECTORY_MANAGE')) with check (platform.may('DIRECTORY_MANAGE'));
alter table directory.territory_name enable row level security;
create policy all_read on directory.territory_name for select
  using (platform.acting_kind() is not null);
create policy managed on directory.territory_name for insert
  with check (platform.may('DIRECTORY_MANAGE'));
alter table directory.codifier_edition enable row level security;
create policy all_read on directory.codifier_edition for select
  using (platform.acting_kind() is not null);
create policy managed on directory.codifier_edition for insert
  with check (platform.may('DIRECTORY_MANAGE') and unit = platform.unit());
call audit.watch('directory.territory_name');
call audit.watch('directory.codifier_edition');
call platform.protect('directory.codifier_draft');
grant select, insert on directory.territory_name, directory.codifier_edition to "${runtime}";
grant select, insert, delete on directory.codifier_draft to "${runtime}";
grant update (name, level, parent, category, folded, name_since, closed_on, origin)
  on directory.territory to "${runtime}";
