-- A notice names whom it named when it was sent, so it is closed to those close to any of them, also
-- of whom the report struck out since.
create function intake.notices_closed_to_me() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(distinct p.arrival), '{}') from intake.arrival_person p
   where p.person = any (clearance.closed_to_me('person'))
$$;
-- Whom of those a notice of one's own, sent or received, names its report names no more.
create function intake.named_no_more(asked uuid[]) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(p.id), '{}') from intake.arrival_person p
    join intake.arrival a on a.id = p.arrival
   where p.arrival = any (asked) and platform.unit() in (a.unit, a.receiver)
     and not exists (select from intake.involved i
                      where i.report = p.report and i.person = p.person and i.ended_at is null)
$$;
revoke all on function intake.notices_closed_to_me, intake.named_no_more from public;
grant execute on function intake.notices_closed_to_me, intake.named_no_more to "${runtime}";

create policy need_to_know_whom on intake.arrival as restrictive
  using (not id = any ((select intake.notices_closed_to_me())::uuid[]));
create policy need_to_know_whom on intake.arrival_person as restrictive
  using (not arrival = any ((select intake.notices_closed_to_me())::uuid[]));

-- Why one is closed to whoever acts, by somebody it or its report names.
create or replace function intake.arrival_closed_because(asked uuid)
  returns table (owner uuid, what text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select c.owner, c.what from intake.arrival a, intake.closed_because(a.report) c
   where a.id = asked
  union all
  select closed.* from (
    select a.unit, (
             select min(clearance.closed_because('person', p.person))
               from intake.arrival_person p where p.arrival = a.id) as what
      from intake.arrival a where a.id = asked) as closed
   where closed.what is not null
   limit 1
$$;
