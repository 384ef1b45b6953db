-- A body the plan names «за згодою» owes nothing before it agreed: an institution with nothing else to
-- open is not asked every time.
create or replace function tracking.units_to_oblige(upto date) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select distinct o.unit from tracking.occurrence o
    join tracking.participation p on p.id = o.participation
   where o.duty_at is null and o.status is null and not o.withdrawn and o.body is not null
     and o.due_on <= upto and not (p.by_consent and p.answer is distinct from 'CONFIRMED')
$$;
-- Duties opened before this are ended by the keeper's next answer of a body; the rest are asked for
-- anew once it agrees.
