-- Whoever manages nobody, and that is nearly everybody, need not be looked for in the tree of
-- places: policies ask this several times for one row.
create or replace function identity.managed_units() returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if platform.acting_kind() = 'PERSON'
      and (platform.may('PEOPLE_MANAGE') or platform.may('PEOPLE_REVIEW')) then
    return query
      with recursive place as (
        select b.territory as code from directory.body b where b.id = platform.unit()
        union
        select t.code from directory.territory t join place on t.parent = place.code)
      select platform.unit()
      union
      select b.id
        from directory.body b join place on b.territory = place.code
       where exists (
           select from directory.body us
            where us.id = platform.unit() and (us.kind is null or us.kind in ('MSP', 'NSSU',
              'OBL_ADM', 'RAI_ADM', 'HROMADA', 'COUNCIL', 'EXECUTIVE_COMMITTEE', 'DEPARTMENT')))
         and not exists (
           select from identity.post p join identity.holding h on h.post = p.id
            where p.unit = b.id and p.role = 'ADMINISTRATOR' and p.closed_at is null
              and h.held_since <= now() and (h.held_until is null or h.held_until > now()));
  end if;
end $$;
