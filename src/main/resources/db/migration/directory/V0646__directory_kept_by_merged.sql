-- Institutions found to be one keep what either keeps: staff whose post still stands at the row that
-- leads to another look after both, until they are moved; see decisions/0082.

-- The row an institution is read by.
create function directory.leads_to(asked uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select coalesce(b.merged_into, b.id) from directory.body b where b.id = asked $$;

create or replace function directory.keepers_over(code text) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with recursive place as (
    select keepers_over.code as code
    union
    select t.parent from directory.territory t join place on t.code = place.code
     where t.parent is not null)
  select distinct b.id from directory.body b
    join directory.body m on b.id = coalesce(m.merged_into, m.id)
    join identity.post p on p.unit = m.id and p.closed_at is null
     and p.role in ('ADMINISTRATOR', 'COORDINATOR')
    join identity.holding h on h.post = p.id
     and h.held_since <= now() and (h.held_until is null or h.held_until > now())
   where b.territory in (select place.code from place)
     and (b.kind is null or b.kind in ('MSP', 'NSSU', 'OBL_ADM', 'RAI_ADM', 'HROMADA', 'COUNCIL',
       'EXECUTIVE_COMMITTEE', 'DEPARTMENT', 'SSD', 'CSS', 'OCSS'))
$$;

create or replace function directory.kept_by_us(asked uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select platform.acting_kind() is distinct from 'PERSON'
    or directory.leads_to(asked) = directory.leads_to(platform.unit())
    or coalesce(
      (select count(*) filter (where k = directory.leads_to(platform.unit())) > 0 or count(*) = 0
         from directory.keepers_over((
           select b.territory from directory.body b where b.id = directory.leads_to(asked))) k),
      true)
$$;

create or replace function directory.placed_by_us(asked uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select platform.acting_kind() is distinct from 'PERSON'
    or case when directory.leads_to(asked) <> directory.leads_to(platform.unit())
         then directory.kept_by_us(asked)
       else not exists (
         select from identity.post p join identity.holding h on h.post = p.id
          where directory.leads_to(p.unit) <> directory.leads_to(asked) and p.closed_at is null
            and h.held_since <= now() and (h.held_until is null or h.held_until > now()))
       -- What was never said can be said once, where nobody else is there to say it.
       or exists (
         select from directory.body us
          where us.id = directory.leads_to(asked) and us.kind is null
            and not exists (
              select from directory.keepers_over(us.territory) k where k <> us.id)) end
$$;
revoke all on function directory.leads_to from public;
