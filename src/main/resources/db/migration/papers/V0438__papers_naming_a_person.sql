-- Which papers are made out for a person, for whoever reads the trail: ids only, of the acting
-- institution, closed ones too, since their looks are told as well.
create function papers.naming(people uuid[]) returns table (record uuid, told boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select x.id, true
    from papers.paper x
   where x.person = any (people) and x.unit = platform.unit() and platform.may('AUDIT_READ')
$$;
revoke all on function papers.naming from public;
grant execute on function papers.naming to "${runtime}";
create index paper_person on papers.paper (person);
