-- Adopted programmes as they live: who owes which measure, on which days, and what came of it.
create schema tracking;
grant usage on schema tracking to "${runtime}";

-- A programme under way; its id is the programme's.
create table tracking.programme (
  id uuid primary key,
  unit uuid not null,
  title text not null,
  territory text,
  level text,
  period_from int,
  period_to int check (period_to >= period_from),
  -- The newest adopted edition that was taken over.
  edition int not null check (edition > 0),
  act_number text not null,
  act_date date not null,
  followed_at timestamptz not null
);

create table tracking.measure (
  id uuid primary key,
  unit uuid not null,
  programme uuid not null references tracking.programme,
  -- Stable across editions.
  key text not null,
  position int not null,
  number text,
  text text not null,
  goal text,
  term text,
  expected text,
  -- The newest edition no longer has it; what was reported stays.
  gone boolean not null,
  unique (programme, key)
);

-- A body that takes part in a measure, by the name the plan gives it.
create table tracking.participation (
  id uuid primary key,
  unit uuid not null,
  programme uuid not null references tracking.programme,
  measure uuid not null references tracking.measure,
  position int not null,
  name text not null,
  by_consent boolean not null,
  -- The institution of the directory; null while nobody knows which it is.
  body uuid,
  -- The name was told apart by a person; a new edition does not ask the directory again.
  settled boolean not null,
  asked_on date,
  answer text check (answer in ('CONFIRMED', 'REFUSED')),
  answered_on date,
  letter text check (length(letter) <= 200),
  gone boolean not null,
  unique (measure, name),
  check (num_nulls(answer, answered_on) in (0, 2))
);
create index participation_body on tracking.participation (body);
create index participation_programme on tracking.participation (programme);

-- One time a measure is due for one body. Kept when a new edition comes; one that no edition asks
-- for any more and nobody answered is withdrawn.
create table tracking.occurrence (
  id uuid primary key,
  unit uuid not null,
  programme uuid not null references tracking.programme,
  measure uuid not null references tracking.measure,
  participation uuid not null references tracking.participation,
  body uuid,
  kind text not null check (kind in ('WINDOW', 'DEADLINE', 'FIXED_DAY', 'CONTINUOUS', 'ON_DEMAND')),
  starts_on date not null,
  due_on date not null check (due_on >= starts_on),
  withdrawn boolean not null,
  status text check (status in ('DONE', 'PARTLY', 'NOT_DONE', 'NO_CASES', 'NOT_NEEDED')),
  done_on date,
  note text check (length(note) <= 2000),
  answered_at timestamptz,
  answered_by uuid,
  version int not null,
  duty_at timestamptz,
  unique (participation, starts_on, due_on),
  check (num_nulls(status, answered_at) in (0, 2)),
  check (status not in ('PARTLY', 'NOT_DONE') or coalesce(note, '') <> '')
);
create index occurrence_owed on tracking.occurrence (body, due_on, id);
create index occurrence_of on tracking.occurrence (programme, due_on);
create index occurrence_to_oblige on tracking.occurrence (due_on)
  where duty_at is null and status is null and not withdrawn and body is not null;

-- An address a calendar program asks without an account. Only its fingerprint is kept.
create table tracking.calendar (
  id uuid primary key,
  unit uuid not null,
  fingerprint text not null unique check (fingerprint ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null,
  ended_at timestamptz
);

call platform.protect('tracking.programme');
call platform.protect('tracking.measure');
call platform.protect('tracking.participation');
call platform.protect('tracking.occurrence');
call platform.protect('tracking.calendar');

-- A body sees what it takes part in, wherever the programme is kept, and answers for itself.
create policy own_part_read on tracking.participation for select using (body = platform.unit());
create policy own_part_answer on tracking.participation for update
  using (body = platform.unit()) with check (body = platform.unit());
create policy own_part_read on tracking.occurrence for select using (body = platform.unit());
create policy own_part_answer on tracking.occurrence for update
  using (body = platform.unit()) with check (body = platform.unit());
create policy own_part_read on tracking.measure for select using (
  exists (select from tracking.participation p where p.measure = measure.id and p.body = platform.unit()));
create policy own_part_read on tracking.programme for select using (
  exists (select from tracking.participation p
           where p.programme = programme.id and p.body = platform.unit()));
-- An adopted programme is open to anybody, and so is which of its times were kept.
create policy adopted_is_public on tracking.programme for select
  using (platform.acting_kind() = 'VISITOR');
create policy adopted_is_public on tracking.measure for select
  using (platform.acting_kind() = 'VISITOR');

grant select, insert, update on tracking.programme, tracking.measure, tracking.participation,
  tracking.occurrence, tracking.calendar to "${runtime}";

-- Which institutions keep programmes whose times come near: institutions only.
create function tracking.units_to_oblige(upto date) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select distinct o.unit from tracking.occurrence o
   where o.duty_at is null and o.status is null and not o.withdrawn and o.body is not null
     and o.due_on <= upto
$$;
-- Whose calendar an address is, by its fingerprint: the institution only.
create function tracking.calendar_of(asked text) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select c.unit from tracking.calendar c where c.fingerprint = asked and c.ended_at is null
$$;
revoke all on function tracking.units_to_oblige, tracking.calendar_of from public;
grant execute on function tracking.units_to_oblige, tracking.calendar_of to "${runtime}";
