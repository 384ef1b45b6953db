-- Whom a person is destroyed by: asked for by one, confirmed by another; see decisions/0097.
create table persons.destruction (
  id uuid primary key,
  unit uuid not null references directory.body,
  -- The record others were merged into, if any were.
  person uuid not null references persons.person,
  reason text not null check (reason ~ '^[A-Z_]+$'),
  asked_at timestamptz not null,
  asked_by text not null,
  -- The account of whoever asked.
  asker uuid not null,
  ended_at timestamptz,
  ended_by text,
  ender uuid,
  ending text check (ending in ('CONFIRMED', 'WITHDRAWN')),
  check (num_nulls(ended_at, ended_by, ender, ending) in (0, 4)),
  -- Nobody destroys alone.
  check (ending is distinct from 'CONFIRMED' or ender <> asker)
);
create unique index destruction_once on persons.destruction (person) where ended_at is null;
create index destruction_unit on persons.destruction (unit, id) where ended_at is null;

call platform.protect('persons.destruction');
call audit.watch('persons.destruction', 'person');
call clearance.guard('persons.destruction', 'person', 'person');
-- Nobody asks or confirms in another's name.
create policy in_ones_own_name on persons.destruction as restrictive for insert
  with check (asker = platform.person());
create policy ended_in_ones_own_name on persons.destruction as restrictive for update
  using (ended_at is null) with check (ender = platform.person());

grant select, insert on persons.destruction to "${runtime}";
grant update (ended_at, ended_by, ender, ending) on persons.destruction to "${runtime}";
