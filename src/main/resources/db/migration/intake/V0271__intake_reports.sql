-- Reports of violence and the journals they are registered in; see decisions/0055.
create schema intake;
grant usage on schema intake to "${runtime}";

-- The last number of a journal; its row is locked until the report that took it is stored.
create table intake.counter (
  id uuid primary key,
  unit uuid not null references directory.body,
  journal text not null check (journal ~ '^[A-Z_]+$'),
  year int not null,
  last int not null check (last > 0),
  unique (unit, journal, year)
);

create table intake.report (
  id uuid primary key,
  unit uuid not null references directory.body,
  journal text not null check (journal ~ '^[A-Z_]+$'),
  year int not null,
  number int not null check (number > 0),
  version int not null check (version > 0),
  registered_at timestamptz not null,
  registered_by text not null,
  post uuid,
  received_at timestamptz not null,
  scenario text not null,
  basis text not null,
  channel text not null,
  reporter text not null,
  kind text not null,
  forms text[] not null,
  hazards text[] not null,
  urgent text[] not null,
  children int not null check (children between 0 and 99),
  repeated boolean not null,
  -- What is told, where, by whom: sealed with the report's own key.
  words bytea not null,
  check (received_at <= registered_at),
  unique (unit, journal, year, number)
);
create index report_newest on intake.report (unit, year desc, number desc);

-- A state before it was corrected; what was struck through stays to be read.
create table intake.version (
  id uuid primary key,
  unit uuid not null,
  report uuid not null references intake.report,
  number int not null,
  state bytea not null,
  written_at timestamptz not null,
  written_by text not null,
  unique (report, number)
);

create table intake.involved (
  id uuid primary key,
  unit uuid not null,
  report uuid not null references intake.report,
  person uuid not null references persons.person,
  role text not null,
  relationship text,
  categories text[] not null,
  added_at timestamptz not null,
  unique (report, person, role)
);
create index involved_person on intake.involved (person);

-- What somebody is typing: theirs alone until it is registered.
create table intake.draft (
  id uuid primary key,
  unit uuid not null,
  person uuid not null,
  saved_at timestamptz not null,
  typed bytea
);
create index draft_person on intake.draft (person, saved_at);

call platform.protect('intake.counter');
call platform.protect('intake.report');
call platform.protect('intake.version');
call platform.protect('intake.involved');
alter table intake.draft enable row level security;
create policy mine on intake.draft
  using (unit = platform.unit() and person = platform.person())
  with check (unit = platform.unit() and person = platform.person());
call audit.watch('intake.draft');
call audit.watch('intake.version', 'report');
call audit.watch('intake.involved', 'report');

-- A report that names somebody closed to whoever acts is closed with them.
create policy need_to_know on intake.involved as restrictive
  using (not person = any ((select clearance.closed_to_me('person'))::uuid[]));
create function intake.closed_to_me() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(distinct i.report), '{}') from intake.involved i
   where i.person = any (clearance.closed_to_me('person'))
$$;
revoke all on function intake.closed_to_me from public;
grant execute on function intake.closed_to_me to "${runtime}";
create policy need_to_know on intake.report as restrictive
  using (not id = any ((select intake.closed_to_me())::uuid[]));
create policy need_to_know on intake.version as restrictive
  using (not report = any ((select intake.closed_to_me())::uuid[]));

grant select, insert on intake.counter, intake.report, intake.version, intake.involved,
  intake.draft to "${runtime}";
grant update (last) on intake.counter to "${runtime}";
grant update (version, received_at, scenario, basis, channel, reporter, kind, forms, hazards,
  urgent, children, repeated, words) on intake.report to "${runtime}";
grant update (saved_at, typed) on intake.draft to "${runtime}";
grant delete on intake.draft to "${runtime}";
