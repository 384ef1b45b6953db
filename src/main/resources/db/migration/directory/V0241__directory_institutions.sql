-- Institutions: what a body of a territory is, where it works, how it is reached. A body learned
-- from a programme and an institution are the same row.
alter table directory.body
  -- A value of the lists agency_type or org_kind; null: not said yet.
  add column kind text,
  add column edrpou text check (edrpou ~ '^[0-9]{8}$'),
  add column parent uuid references directory.body check (parent <> id),
  add column name_since date,
  add column closed_on date,
  -- The body a person found this one to be; its names are that one's aliases.
  add column merged_into uuid references directory.body check (merged_into <> id),
  add column verified_on date,
  add column verified_by text,
  add column version int not null default 1;
create unique index body_edrpou on directory.body (edrpou)
  where edrpou is not null and closed_on is null and merged_into is null;
create index body_territory on directory.body (territory);

create table directory.body_former_name (
  id uuid primary key,
  body uuid not null references directory.body,
  name text not null,
  held_from date,
  held_until date not null
);
create table directory.body_serves (
  id uuid primary key,
  body uuid not null references directory.body,
  territory text not null references directory.territory,
  unique (body, territory)
);
create index body_serves_territory on directory.body_serves (territory);
create table directory.contact (
  id uuid primary key,
  body uuid not null references directory.body,
  kind text not null check (kind in
    ('PHONE', 'EMAIL', 'SITE', 'DUTY_DESK', 'HEAD', 'DEPUTY', 'ADDRESS', 'OFFICIAL_ADDRESS')),
  value text not null check (value <> ''),
  verified_on date,
  verified_by text,
  made_at timestamptz not null
);
create index contact_body on directory.contact (body);
-- Where a shelter is. Sealed with a key of its own, readable by the institution that wrote it down
-- and there only by who has the right; never in lists, exports or searches.
create table directory.secret_address (
  id uuid primary key,
  body uuid not null references directory.body,
  unit uuid not null,
  sealed bytea not null,
  made_at timestamptz not null,
  unique (body, unit)
);

create policy managed on directory.body for update
  using (platform.may('DIRECTORY_MANAGE')) with check (platform.may('DIRECTORY_MANAGE'));
create policy renamed on directory.body_name for update
  using (platform.may('DIRECTORY_MANAGE')) with check (platform.may('DIRECTORY_MANAGE'));
do $$
declare
  open_table text;
begin
  foreach open_table in array array['body_former_name', 'body_serves', 'contact'] loop
    execute format('alter table directory.%I enable row level security', open_table);
    execute format('create policy managed on directory.%I using (platform.may(''DIRECTORY_MANAGE''))
      with check (platform.may(''DIRECTORY_MANAGE''))', open_table);
    execute format('call audit.watch(%L)', 'directory.' || open_table);
  end loop;
end $$;
create policy all_read on directory.body_former_name for select
  using (platform.acting_kind() is not null);
create policy all_read on directory.body_serves for select
  using (platform.acting_kind() is not null);
-- Who works here reads every contact; a stranger only what is for everybody.
create policy staff_read on directory.contact for select
  using (platform.acting_kind() in ('PERSON', 'SYSTEM')
         or kind in ('PHONE', 'EMAIL', 'SITE', 'ADDRESS'));
alter table directory.secret_address enable row level security;
create policy with_the_right on directory.secret_address
  using (unit = platform.unit() and platform.may('SECRET_ADDRESS'))
  with check (unit = platform.unit() and platform.may('SECRET_ADDRESS'));
call audit.watch('directory.secret_address');
grant update (name, territory, kind, edrpou, parent, name_since, closed_on, merged_into,
  verified_on, verified_by, version) on directory.body to "${runtime}";
grant update (body) on directory.body_name to "${runtime}";
grant select, insert on directory.body_former_name to "${runtime}";
grant select, insert, delete on directory.body_serves, directory.contact, directory.secret_address
  to "${runtime}";
grant update (verified_on, verified_by) on directory.contact to "${runtime}";
