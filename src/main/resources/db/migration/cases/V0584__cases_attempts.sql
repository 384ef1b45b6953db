-- Why a file is closed to whoever acts, also by somebody it names, and who keeps it: an attempt on
-- it is reported there; see decisions/0093.
create function cases.closed_because(of_file uuid) returns table (owner uuid, what text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select * from (
    select f.unit, coalesce(clearance.closed_because('case', f.id), (
             select min(clearance.closed_because('person', p.person))
               from cases.party p where p.file = f.id)) as what
      from cases.case_file f where f.id = of_file) as closed
   where closed.what is not null
$$;
revoke all on function cases.closed_because from public;
grant execute on function cases.closed_because to "${runtime}";
