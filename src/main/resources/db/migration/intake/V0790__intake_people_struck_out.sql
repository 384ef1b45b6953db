-- Somebody written into a report by mistake, or as what they are not, is struck out: kept to be
-- read, and no longer one of those it names. The same person may come back in the same role.
alter table intake.involved
  add column ended_at timestamptz,
  add column ended_by text,
  add check ((ended_at is null) = (ended_by is null)),
  drop constraint involved_report_person_role_key,
  add unique nulls not distinct (report, person, role, ended_at);
grant update (ended_at, ended_by) on intake.involved to "${runtime}";

-- A report is closed with those it names now; the row of somebody struck out stays closed with them
-- by its own policy.
create or replace function intake.closed_to_me() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(distinct i.report), '{}') from intake.involved i
   where i.person = any (clearance.closed_to_me('person')) and i.ended_at is null
$$;
create or replace function intake.closed_because(of_report uuid)
  returns table (owner uuid, what text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select * from (
    select r.unit, (
             select min(clearance.closed_because('person', i.person))
               from intake.involved i where i.report = r.id and i.ended_at is null) as what
      from intake.report r where r.id = of_report) as closed
   where closed.what is not null
$$;

-- Looks at a report are told of whoever was ever in it to the auditor; to the person only as what
-- they stand in it now.
create or replace function intake.naming(people uuid[]) returns table (record uuid, told boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select x.report,
         coalesce(bool_and(x.role in ('VICTIM', 'CHILD_VICTIM', 'CHILD_WITNESS'))
           filter (where x.ended_at is null), false)
    from intake.involved x
   where x.person = any (people) and x.unit = platform.unit() and platform.may('AUDIT_READ')
   group by x.report
$$;

-- Whoever was struck out neither keeps the words of a report nor takes them along.
create or replace function intake.about_nobody_without(asked uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with naming as (
    select i.report from intake.involved i
     where i.person = asked and i.unit = platform.unit() and i.ended_at is null),
  named as (
    select i.report, i.role in ('VICTIM', 'CHILD_VICTIM', 'CHILD_WITNESS') as suffered,
           not vault.destroyed(i.person) as here
      from intake.involved i
     where i.report in (select n.report from naming n) and i.ended_at is null)
  select coalesce(array_agg(x.report), '{}') from (
    select n.report from named n group by n.report
    having not bool_or(n.suffered and n.here)
       and (bool_or(n.suffered) or not bool_or(n.here))) x
   where not vault.destroyed(x.report)
$$;
