-- Which assessments are of a person, for whoever reads the trail: ids only, of the acting
-- institution, closed ones too, since their looks are told as well.
create function assessments.naming(people uuid[]) returns table (record uuid, told boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select x.id, x.section not in ('OFFENDER')
    from assessments.assessment x
   where x.person = any (people) and platform.unit() in (x.unit, x.owner)
     and platform.may('AUDIT_READ')
$$;
revoke all on function assessments.naming from public;
grant execute on function assessments.naming to "${runtime}";
create index assessment_person on assessments.assessment (person);
