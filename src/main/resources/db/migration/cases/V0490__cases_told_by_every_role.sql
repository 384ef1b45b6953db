-- Who stands in a record in two roles, one of them as who did harm, is not told who looked at it:
-- its looks tell of the one who suffered.
create or replace function cases.naming(people uuid[]) returns table (record uuid, told boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select x.file, bool_and(x.role in ('VICTIM', 'CHILD_VICTIM', 'CHILD_WITNESS'))
    from cases.party x
   where x.person = any (people) and x.unit = platform.unit() and platform.may('AUDIT_READ')
   group by x.file
$$;
