-- Which attached files lie in the cases that name a person, for whoever reads the trail: ids only,
-- of the acting institution, closed ones too, since their looks are told as well.
create function attachments.naming(people uuid[]) returns table (record uuid, told boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select x.id, n.told and x.section <> 'OFFENDER'
    from cases.naming(people) n join attachments.attachment x on x.file = n.record
   where platform.unit() in (x.unit, x.owner)
$$;
revoke all on function attachments.naming from public;
grant execute on function attachments.naming to "${runtime}";
