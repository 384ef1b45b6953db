-- That two records are of two persons can be found wrong: taken back, with a reason, the pair is shown
-- again; what was said stays.
alter table persons.distinction
  add column undone_at timestamptz,
  add column undone_by text,
  add column undone_reason text check (undone_reason in ('MISTAKE', 'NEW_FACTS', 'OTHER')),
  add check (num_nulls(undone_at, undone_by, undone_reason) in (0, 3)),
  drop constraint distinction_one_other_key;
create unique index distinction_once on persons.distinction (one, other) where undone_at is null;
grant update (undone_at, undone_by, undone_reason) on persons.distinction to "${runtime}";

-- Pairs that share what is certain, kept instead of being found anew among all records each time
-- somebody looks. Whose marks changed waits in a queue, which the next look works off.
create table persons.pair (
  unit uuid not null,
  one uuid not null references persons.person,
  other uuid not null references persons.person,
  primary key (one, other),
  check (one < other)
);
create index pair_newest on persons.pair (unit, other desc);
create index pair_other on persons.pair (other);
create table persons.pair_queue (
  person uuid primary key,
  unit uuid not null
);
create index pair_queue_unit on persons.pair_queue (unit, person);
-- Both follow from the records, whose changes are in the trail.
alter table persons.pair enable row level security;
create policy own_unit on persons.pair for select using (unit = platform.unit());
create policy need_to_know on persons.pair as restrictive
  using (not one = any ((select clearance.closed_to_me('person'))::uuid[])
    and not other = any ((select clearance.closed_to_me('person'))::uuid[]));
alter table persons.pair_queue enable row level security;
create policy own_unit on persons.pair_queue for select using (unit = platform.unit());
grant select on persons.pair, persons.pair_queue to "${runtime}";

create function persons.mind_added() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  insert into persons.pair_queue (person, unit)
  select a.id, a.unit from added a where a.certain <> '{}' on conflict do nothing;
  return null;
end $$;
create function persons.mind_changed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  insert into persons.pair_queue (person, unit) values (new.id, new.unit) on conflict do nothing;
  return null;
end $$;
revoke all on function persons.mind_added, persons.mind_changed from public;
create trigger pairs_added after insert on persons.person
  referencing new table as added for each statement execute function persons.mind_added();
create trigger pairs_changed after update of certain on persons.person
  for each row when (old.certain is distinct from new.certain)
  execute function persons.mind_changed();
insert into persons.pair_queue (person, unit)
select p.id, p.unit from persons.person p where p.certain <> '{}';

-- Works off a part of the institution's queue; tells how many still wait.
create function persons.pair_up(most int) returns bigint
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  ids uuid[];
begin
  if not platform.may('PERSON_MERGE') then
    raise exception 'no right to see pairs' using errcode = 'insufficient_privilege';
  end if;
  select array_agg(w.person) into ids from (
    select q.person from persons.pair_queue q
     where q.unit = platform.unit() order by q.person limit most for update skip locked) w;
  if ids is null then
    return 0;
  end if;
  delete from persons.pair_queue where person = any (ids);
  delete from persons.pair where one = any (ids);
  delete from persons.pair where other = any (ids);
  insert into persons.pair (unit, one, other)
  select a.unit, least(a.id, b.id), greatest(a.id, b.id)
    from persons.person a join persons.person b
      on b.certain && a.certain and b.unit = a.unit and b.id <> a.id
   where a.id = any (ids) and a.certain <> '{}'
  on conflict do nothing;
  return (select count(*) from persons.pair_queue q where q.unit = platform.unit());
end $$;
revoke all on function persons.pair_up from public;
grant execute on function persons.pair_up to "${runtime}";
drop function persons.twins;
