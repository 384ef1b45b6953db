-- An institution whose kind was never said counted as a body of power: it looked after people of every
-- institution of its place without an administrator, and kept the directory there. So counts only the one
-- the set-up founded, which is asked for no kind.
alter table directory.body add column founded boolean not null default false;
update directory.body b set founded = true
 where exists (
   select from identity.account a
    where a.unit = b.id and a.made_by is null
      and a.made_at = (select min(made_at) from identity.account));
do $$
begin
  if exists (select from directory.body b join identity.post p on p.unit = b.id
              where b.kind is null and not b.founded and b.merged_into is null) then
    raise notice 'institutions at work without a kind keep their own rows only: say their kind';
  end if;
end $$;

create function directory.has_power(asked directory.body) returns boolean
  language sql immutable set search_path = pg_catalog, pg_temp
as $$
  select case when asked.kind is null then asked.founded else asked.kind in ('MSP', 'NSSU',
    'OBL_ADM', 'RAI_ADM', 'HROMADA', 'COUNCIL', 'EXECUTIVE_COMMITTEE', 'DEPARTMENT') end
$$;

-- Those, and the services that keep a directory.
create function directory.keeps_rows(asked directory.body) returns boolean
  language sql immutable set search_path = pg_catalog, pg_temp
as $$
  select directory.has_power(asked) or coalesce(asked.kind in ('SSD', 'CSS', 'OCSS'), false)
$$;
revoke all on function directory.has_power, directory.keeps_rows from public;

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
            where us.id = platform.unit() and directory.has_power(us))
         and not exists (
           select from identity.post p join identity.holding h on h.post = p.id
            where p.unit = b.id and p.role = 'ADMINISTRATOR' and p.closed_at is null
              and h.held_since <= now() and (h.held_until is null or h.held_until > now()));
  end if;
end $$;

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
   where b.territory in (select place.code from place) and directory.keeps_rows(b)
$$;

create or replace function directory.keeps_codifier() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with recursive keeper as (
    select distinct b.id, b.territory from directory.body b
      join directory.body m on b.id = coalesce(m.merged_into, m.id)
      join identity.post p on p.unit = m.id and p.closed_at is null
       and p.role in ('ADMINISTRATOR', 'COORDINATOR')
      join identity.holding h on h.post = p.id
       and h.held_since <= now() and (h.held_until is null or h.held_until > now())
     where directory.keeps_rows(b)),
  climb as (
    select k.id, k.territory as code, 0 as steps from keeper k
    union all
    select c.id, t.parent, c.steps + 1
      from climb c join directory.territory t on t.code = c.code where t.parent is not null),
  depth as (select c.id, max(c.steps) as steps from climb c group by c.id)
  select platform.acting_kind() is distinct from 'PERSON'
    or not exists (select from depth)
    or coalesce(
      (select d.steps = (select min(o.steps) from depth o)
         from depth d where d.id = directory.leads_to(platform.unit())), false)
$$;
