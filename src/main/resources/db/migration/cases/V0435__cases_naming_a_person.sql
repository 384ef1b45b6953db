-- Which case files name a person, for whoever reads the trail: ids only, of the acting
-- institution, closed ones too, since their looks are told as well.
create function cases.naming(people uuid[]) returns table (record uuid, told boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select x.file, bool_or(x.role in ('VICTIM', 'CHILD_VICTIM', 'CHILD_WITNESS'))
    from cases.party x
   where x.person = any (people) and x.unit = platform.unit() and platform.may('AUDIT_READ')
   group by x.file
$$;
revoke all on function cases.naming from public;
grant execute on function cases.naming to "${runtime}";
