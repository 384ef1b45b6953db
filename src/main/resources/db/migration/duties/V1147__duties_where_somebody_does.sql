-- At which of the institutions somebody does what is owed by such doers, or heads the institution and would be told:
-- whoever keeps programmes sends on paper to the others. Who it is is not told.
create function duties.where_somebody_does(of_units uuid[], of_doers text, at timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select distinct p.unit
    from identity.post p
    join identity.holding h on h.post = p.id
    join identity.account a on a.id = h.holder
   where p.unit = any (of_units) and (p.heads or p.role = any (duties.roles_of(of_doers)))
     and p.closed_at is null and a.closed_at is null
     and h.held_since <= at and (h.held_until is null or h.held_until > at)
     and (platform.acting_kind() <> 'PERSON' or platform.may('PROGRAMME_READ'))
$$;
revoke all on function duties.where_somebody_does from public;
grant execute on function duties.where_somebody_does to "${runtime}";
