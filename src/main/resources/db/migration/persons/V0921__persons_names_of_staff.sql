-- A record called as one of the staff is closed to them like one of a person they named: whoever
-- beats his wife names nobody, least of all himself.
create table persons.staff_weighing (
  id uuid primary key,
  unit uuid not null references directory.body,
  account uuid not null,
  name_mark bigint not null,
  weighed_at timestamptz not null,
  unique (unit, account)
);
comment on table persons.staff_weighing is 'whose name was compared with the register of the institution';
comment on column persons.staff_weighing.name_mark is 'of the name they bore then: another is weighed anew';
alter table persons.staff_weighing enable row level security;
create policy by_the_program on persons.staff_weighing
  using (unit = platform.unit() and platform.acting_kind() = 'SYSTEM')
  with check (unit = platform.unit() and platform.acting_kind() = 'SYSTEM');
call audit.watch('persons.staff_weighing');
grant select, insert, update (name_mark, weighed_at) on persons.staff_weighing to "${runtime}";

-- Those who work here and are called by three words at least: of fewer there are namesakes.
create function persons.staff_here() returns table (account uuid, name text, mark bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select a.id, a.name, hashtextextended(a.name, 0)
    from identity.account a
   where platform.may('PERSON_WRITE') and a.closed_at is null and a.name ~ '\S\s+\S+\s+\S'
     and a.id in (select h.holder from identity.holding h
                   where h.unit = platform.unit()
                     and (h.held_until is null or h.held_until > now()))
$$;

-- Institutions where somebody works whose name was not weighed yet, or is another now; in no order, so
-- that those which fail keep no others from their turn.
create function persons.units_to_weigh(most int) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select h.unit
    from identity.holding h join identity.account a on a.id = h.holder
   where a.closed_at is null and a.name ~ '\S\s+\S+\s+\S'
     and (h.held_until is null or h.held_until > now())
     and not exists (
       select from persons.staff_weighing w
        where w.unit = h.unit and w.account = a.id and w.name_mark = hashtextextended(a.name, 0))
   group by h.unit
   order by random()
   limit most
$$;
revoke all on function persons.staff_here, persons.units_to_weigh from public;
grant execute on function persons.staff_here, persons.units_to_weigh to "${runtime}";
