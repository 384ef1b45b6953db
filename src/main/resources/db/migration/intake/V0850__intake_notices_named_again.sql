-- Looks at a notice are told of whom it names, on both sides, as before those who were struck out
-- had rows of their own: to the person only where they suffered by the notice and by all the report
-- says of them now.
create or replace function intake.naming(people uuid[]) returns table (record uuid, told boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with stands as (
    select i.report, i.person,
           bool_and(i.role in ('VICTIM', 'CHILD_VICTIM', 'CHILD_WITNESS')) as suffered
      from intake.involved i
     where i.person = any (people) and i.ended_at is null
     group by i.report, i.person)
  select x.record, bool_and(x.told) from (
    select i.report as record, coalesce((
             select bool_and(s.suffered) from stands s where s.report = i.report), false) as told
      from intake.involved i
     where i.person = any (people) and i.unit = platform.unit()
    union all
    select p.arrival, coalesce(p.role in ('VICTIM', 'CHILD_VICTIM', 'CHILD_WITNESS')
             and (select bool_and(s.suffered) from stands s where s.report = p.report), false)
      from intake.arrival_person p
      join intake.arrival a on a.id = p.arrival
     where p.person = any (people) and platform.unit() in (a.unit, a.receiver)) x
   where platform.may('AUDIT_READ')
   group by x.record
$$;
