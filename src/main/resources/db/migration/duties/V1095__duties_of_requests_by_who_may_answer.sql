-- A request for data is owed by whoever may answer it, and by nobody else at the institution: they see it, count it
-- and are told of it. Who only writes reports cannot answer; who works on cases has nothing to do with it.
create policy answers_are_for_who_may_answer on duties.duty as restrictive for select
  using (subject_kind <> 'survey_part' or (select platform.acting_kind()) <> 'PERSON'
    or (select platform.may('PROGRAMME_MANAGE')));

-- The steps go to the same: a third kind of those who do what is owed. Else as before.
drop function duties.told_to_me;
drop function duties.whom_to_tell;
create function duties.whom_to_tell(
    of_unit uuid, of_step text, of_doers text, at timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with standing as (
    select h.holder, p.role, p.heads, h.kind
      from identity.post p
      join identity.holding h on h.post = p.id
      join identity.account a on a.id = h.holder
     where p.unit = of_unit and p.closed_at is null and a.closed_at is null
       and h.held_since <= at and (h.held_until is null or h.held_until > at)
       and p.role = any (case of_doers
             when 'CASE_WORKERS' then array['COORDINATOR', 'CASE_WORKER', 'POLICE',
               'CHILDREN_SERVICE', 'HEALTH', 'EDUCATION', 'LEGAL_AID', 'SERVICE_PROVIDER']
             when 'REPORTERS' then array['COORDINATOR', 'PROGRAMME_MANAGER', 'EXECUTOR']
             when 'ANSWERERS' then array['COORDINATOR', 'PROGRAMME_MANAGER'] end)),
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

create function duties.told_to_me(at timestamptz) returns table (step text, doers text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select s.step, d.doers
    from (values ('DEPUTY'), ('HEAD'), ('COORDINATOR')) s (step),
         (values ('CASE_WORKERS'), ('REPORTERS'), ('ANSWERERS')) d (doers)
   where platform.acting_kind() = 'PERSON'
     and platform.person() in (
       select duties.whom_to_tell(platform.unit(), s.step, d.doers, at))
$$;
revoke all on function duties.told_to_me from public;
grant execute on function duties.told_to_me to "${runtime}";
