-- Plans under work: of a document being reviewed, or of an edition of a programme.
create schema programmes;
grant usage on schema programmes to "${runtime}";

-- The newest state in short, and the number every change must name.
create table programmes.draft (
  id uuid primary key,
  unit uuid not null,
  version int not null check (version >= 0),
  title text not null,
  kind text not null,
  level text,
  oblast text,
  raion text,
  hromada text,
  period_from int,
  period_to int check (period_to >= period_from),
  measures int not null,
  questions int not null
);

-- Every state a draft has been in, whole; only ever added to. Undo adds the state before once more.
create table programmes.draft_version (
  id uuid primary key,
  unit uuid not null,
  draft uuid not null references programmes.draft,
  version int not null,
  change text not null,
  plan json not null,
  mapping json not null,
  undo_to int,
  redo_to int,
  made_at timestamptz not null,
  made_by text not null,
  unique (draft, version)
);

create table programmes.programme (
  id uuid primary key,
  unit uuid not null,
  territory text,
  made_at timestamptz not null,
  made_by text not null,
  adopted_at timestamptz
);
create index programme_unit on programmes.programme (unit, id desc);

-- A document given to be read. What became of it is told by who did it and when.
create table programmes.import (
  id uuid primary key,
  unit uuid not null,
  programme uuid references programmes.programme,
  request_key text,
  file_name text not null check (file_name <> ''),
  size bigint not null check (size >= 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  received_at timestamptz not null,
  received_by text not null,
  format text,
  document json,
  read_at timestamptz,
  unreadable text,
  unreadable_at timestamptz,
  accepted_at timestamptz,
  accepted_by text,
  accepted_as uuid references programmes.programme,
  dropped_at timestamptz,
  dropped_by text,
  unique (unit, request_key),
  check ((unreadable is null) = (unreadable_at is null)),
  check (num_nulls(accepted_at, accepted_by, accepted_as) in (0, 3)),
  check (num_nulls(dropped_at, dropped_by) in (0, 2)),
  check (num_nonnulls(accepted_at, dropped_at) < 2)
);
create index import_unit on programmes.import (unit, id desc);

-- The file itself, in parts of bounded size.
create table programmes.import_part (
  id uuid primary key,
  unit uuid not null,
  import uuid not null references programmes.import,
  position int not null check (position >= 0),
  content bytea not null,
  unique (import, position)
);

-- An edition has the id of its draft; the plan is copied here when it is adopted.
create table programmes.edition (
  id uuid primary key references programmes.draft,
  unit uuid not null,
  programme uuid not null references programmes.programme,
  number int not null check (number > 0),
  source uuid references programmes.import,
  made_at timestamptz not null,
  made_by text not null,
  plan json,
  act_body text,
  act_kind text check (act_kind in ('DECISION', 'ORDER')),
  act_date date,
  act_number text,
  adopted_at timestamptz,
  adopted_by text,
  unique (programme, number),
  check (num_nulls(plan, act_body, act_kind, act_date, act_number, adopted_at, adopted_by) in (0, 7))
);

-- What was adopted stays as it was, whatever the program believes.
create function programmes.refuse_adopted() returns trigger
  language plpgsql
as $$
begin
  raise exception 'an adopted edition does not change' using errcode = 'restrict_violation';
end $$;
create trigger frozen before update or delete on programmes.edition
  for each row when (old.adopted_at is not null) execute function programmes.refuse_adopted();

create function programmes.refuse_frozen_draft() returns trigger
  language plpgsql
as $$
begin
  if exists (select from programmes.edition e where e.id = new.draft and e.adopted_at is not null) then
    raise exception 'an adopted edition does not change' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger frozen before insert on programmes.draft_version
  for each row execute function programmes.refuse_frozen_draft();

call platform.protect('programmes.draft');
call platform.protect('programmes.draft_version');
call platform.protect('programmes.programme');
call platform.protect('programmes.import');
call platform.protect('programmes.import_part');
call platform.protect('programmes.edition');

-- What a council adopted is open to anybody.
create policy adopted_is_public on programmes.programme for select
  using (platform.acting_kind() = 'VISITOR' and adopted_at is not null);
create policy adopted_is_public on programmes.edition for select
  using (platform.acting_kind() = 'VISITOR' and adopted_at is not null);
create policy adopted_is_public on programmes.draft for select
  using (
    platform.acting_kind() = 'VISITOR'
    and exists (select from programmes.edition e where e.id = draft.id and e.adopted_at is not null));

grant select, insert on programmes.draft_version, programmes.import_part to "${runtime}";
grant select, insert, update on
  programmes.draft, programmes.programme, programmes.import, programmes.edition to "${runtime}";
