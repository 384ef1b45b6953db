-- Why a report is closed to whoever acts by somebody it names, and who keeps it: an attempt on it
-- is reported there; see decisions/0093.
create function intake.closed_because(of_report uuid) returns table (owner uuid, what text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select * from (
    select r.unit, (
             select min(clearance.closed_because('person', i.person))
               from intake.involved i where i.report = r.id) as what
      from intake.report r where r.id = of_report) as closed
   where closed.what is not null
$$;
revoke all on function intake.closed_because from public;
grant execute on function intake.closed_because to "${runtime}";
