-- Whether a record was opened in an emergency at, or from, an institution one looks after, and
-- nobody but who opened it could say there whether that was right.
create function identity.glass_unreviewed(reviewers text[], since timestamptz) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with looked_after as materialized (select identity.managed_units() as unit)
  select platform.may('PEOPLE_MANAGE') and exists (
    select from clearance.incident i
     where i.what = 'GLASS_BROKEN' and i.happened_at > since
       and (i.owner in (select unit from looked_after) or i.unit in (select unit from looked_after))
       and not exists (select from clearance.verdict v where v.id = i.id)
       and not exists (
         select from identity.post p join identity.holding h on h.post = p.id
          where p.unit in (i.owner, i.unit) and p.closed_at is null
            and (p.heads or p.role = any (reviewers)) and h.holder <> i.person
            and h.held_since <= now() and (h.held_until is null or h.held_until > now())))
$$;
create index incident_glass on clearance.incident (happened_at) where what = 'GLASS_BROKEN';
revoke all on function identity.glass_unreviewed from public;
grant execute on function identity.glass_unreviewed to "${runtime}";
