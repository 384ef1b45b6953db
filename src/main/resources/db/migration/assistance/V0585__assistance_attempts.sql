-- Why a referral is closed to whoever acts, by its person or by the file it was sent from, and who
-- sent it: an attempt on it is reported there; see decisions/0093.
create function assistance.closed_because(of_referral uuid) returns table (owner uuid, what text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select * from (
    select r.unit, coalesce(clearance.closed_because('person', r.person), (
             select c.what from cases.closed_because(r.file) c)) as what
      from assistance.referral r where r.id = of_referral) as closed
   where closed.what is not null
$$;
revoke all on function assistance.closed_because from public;
grant execute on function assistance.closed_because to "${runtime}";
