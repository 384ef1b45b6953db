-- Which posts do what is owed.
create function duties.roles_of(of_doers text) returns text[]
  language sql immutable set search_path = pg_catalog, pg_temp
as $$
  select case of_doers
    when 'CASE_WORKERS' then array['COORDINATOR', 'CASE_WORKER', 'POLICE', 'CHILDREN_SERVICE',
      'HEALTH', 'EDUCATION', 'LEGAL_AID', 'SERVICE_PROVIDER']
    when 'REPORTERS' then array['COORDINATOR', 'PROGRAMME_MANAGER', 'EXECUTOR']
    when 'ANSWERERS' then array['COORDINATOR', 'PROGRAMME_MANAGER'] end
$$;

-- Where nobody works on programmes its heads are told: they have the right given to somebody. Of cases they are not,
-- which nobody without the right may know of. Else as before.
create or replace function duties.whom_to_tell(
    of_unit uuid, of_step text, of_doers text, at timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with held as (
    select h.holder, p.role, p.heads, h.kind
      from identity.post p
      join identity.holding h on h.post = p.id
      join identity.account a on a.id = h.holder
     where p.unit = of_unit and p.closed_at is null and a.closed_at is null
       and h.held_since <= at and (h.held_until is null or h.held_until > at)),
  doing as (select * from held where role = any (duties.roles_of(of_doers))),
  standing as (
    select * from doing
    union all
    select * from held
     where heads and of_doers in ('REPORTERS', 'ANSWERERS') and not exists (select from doing)),
  placed as (
    select s.holder,
           case when of_step = 'COORDINATOR' and s.role = 'COORDINATOR' then 0
                when of_step = 'DEPUTY' and s.heads and s.kind = 'HOLDER' then 2
                when s.heads then 1
                else 3 end as place
      from standing s)
  select distinct p.holder from placed p where p.place = (select min(q.place) from placed q)
$$;

-- How much of what is owed on programmes nobody at the acting institution may do, for whoever heads it: how many, and
-- the first moment that is too late.
create function duties.left_to_nobody(of_doers text, at timestamptz)
  returns table (owed bigint, due_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select count(*), min(d.due_at)
    from duties.duty d
   where d.unit = platform.unit() and d.settled_at is null and d.waived_at is null
     and d.subject_kind = any (case of_doers
       when 'REPORTERS' then array['measure', 'programme_report', 'agreement']
       when 'ANSWERERS' then array['survey_part'] end)
     and platform.acting_kind() = 'PERSON' and platform.may('PEOPLE_REVIEW')
     and not exists (
       select from identity.post p
         join identity.holding h on h.post = p.id
         join identity.account a on a.id = h.holder
        where p.unit = d.unit and p.role = any (duties.roles_of(of_doers))
          and p.closed_at is null and a.closed_at is null
          and h.held_since <= at and (h.held_until is null or h.held_until > at))
  having count(*) > 0
$$;
revoke all on function duties.roles_of, duties.left_to_nobody from public;
grant execute on function duties.left_to_nobody to "${runtime}";
