-- Where nobody is closed to whoever acts, no report is either, and none need be looked for.
create or replace function intake.closed_to_me() returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  closed uuid[] := clearance.closed_to_me('person');
begin
  if cardinality(closed) = 0 then
    return closed;
  end if;
  return (select coalesce(array_agg(distinct i.report), '{}') from intake.involved i
           where i.person = any (closed) and i.ended_at is null);
end $$;
