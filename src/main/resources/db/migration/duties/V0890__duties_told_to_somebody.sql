-- A step of a ladder is told to people. A deputy's to whoever stands in for the head, and to the head
-- where nobody does; a head's to all who hold that post; the coordinator's to coordinators of the
-- institution that watches. Where nobody heads it, all who see such duties are told: a step that
-- reaches nobody would be no step.
create function duties.whom_to_tell(
    of_unit uuid, of_step text, of_cases boolean, at timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with standing as (
    select h.holder, p.role, p.heads, h.kind
      from identity.post p
      join identity.holding h on h.post = p.id
      join identity.account a on a.id = h.holder
     where p.unit = of_unit and p.closed_at is null and a.closed_at is null
       and h.held_since <= at and (h.held_until is null or h.held_until > at)
       and p.role = any (case when of_cases
             then array['COORDINATOR', 'CASE_WORKER', 'POLICE', 'CHILDREN_SERVICE', 'HEALTH',
               'EDUCATION', 'LEGAL_AID', 'SERVICE_PROVIDER']
             else array['COORDINATOR', 'PROGRAMME_MANAGER', 'EXECUTOR'] end)),
  placed as (
    select s.holder,
           case when of_step = 'COORDINATOR' and s.role = 'COORDINATOR' then 0
                when of_step = 'DEPUTY' and s.heads and s.kind = 'HOLDER' then 2
                when s.heads then 1
                else 3 end as place
      from standing s)
  select distinct p.holder from placed p where p.place = (select min(q.place) from placed q)
$$;
revoke all on function duties.whom_to_tell from public;

-- Which steps are told to whoever acts, here: of cases, and of programmes.
create function duties.told_to_me(at timestamptz) returns table (step text, of_cases boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select s.step, c.of_cases
    from (values ('DEPUTY'), ('HEAD'), ('COORDINATOR')) s (step),
         (values (true), (false)) c (of_cases)
   where platform.acting_kind() = 'PERSON'
     and platform.person() in (
       select duties.whom_to_tell(platform.unit(), s.step, c.of_cases, at))
$$;
revoke all on function duties.told_to_me from public;
grant execute on function duties.told_to_me to "${runtime}";
