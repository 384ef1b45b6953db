-- Many records are weighed against many names by one statement, not by one for each.
drop function clearance.tie_found(uuid, uuid, text, uuid, text, timestamptz);
create function clearance.ties_found(
  of_kind text, ids uuid[], whose uuid[], records uuid[], which text[], ats timestamptz[])
  returns setof uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  -- Everybody may have a record closed to themselves, whatever else they may.
  if coalesce(platform.acting_kind(), '') not in ('PERSON', 'SYSTEM')
      or not coalesce(platform.may('PERSON_READ') or platform.person() = all (whose), false) then
    raise exception 'for those who see persons' using errcode = 'insufficient_privilege';
  end if;
  return query
  insert into clearance.tie as made (id, person, unit, kind, record, tie, declared_at, found)
  -- The program's clock may be ahead of this one: what closes now closes at once.
  select f.id, f.person, platform.unit(), of_kind, f.record, f.tie,
         case when f.at < clock_timestamp() + interval '5 minutes'
           then least(f.at, clock_timestamp()) else f.at end,
         true
    from unnest(ids, whose, records, which, ats) as f(id, person, record, tie, at)
   -- A tie stands, or a reviewer opened the record again.
   where not exists (select from clearance.tie t
                      where t.person = f.person and t.kind = of_kind and t.record = f.record)
  on conflict do nothing
  returning made.record;
end $$;
revoke all on function clearance.ties_found from public;
grant execute on function clearance.ties_found to "${runtime}";
