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
-- Duties opened before this, of bodies that have not agreed: they are asked for anew once they agree.
with vain as (
  update tracking.occurrence o set duty_at = null
    from tracking.participation p
   where p.id = o.participation and o.duty_at is not null and o.status is null
     and p.by_consent and p.answer is distinct from 'CONFIRMED'
  returning o.id)
update duties.duty d set waived_at = now(), waived_reason = 'NOT_APPLICABLE'
 where d.subject in (select id from vain) and d.subject_kind = 'measure'
   and d.action = 'ANSWER_MEASURE' and d.settled_at is null and d.waived_at is null;
-- Of reports that are still open, where the body owes no other row.
update duties.duty d set waived_at = now(), waived_reason = 'NOT_APPLICABLE'
 where d.subject_kind = 'programme_report' and d.action = 'HAND_IN_ROW'
   and d.settled_at is null and d.waived_at is null
   and not exists (
     select from tracking.contribution c
       left join tracking.participation p on p.id = c.participation
      where c.report = d.subject and c.body = d.unit and not c.dropped
        and (c.state = 'RETURNED' or (c.state = 'DRAFT'
          and not coalesce(p.by_consent and p.answer is distinct from 'CONFIRMED', false))));
