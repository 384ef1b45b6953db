-- The codifier is everybody's: an edition closes places of the whole country. It is taken by whoever
-- keeps the widest territory in the installation, and not by a school that may write its own contacts.
create function directory.keeps_codifier() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with recursive keeper as (
    select distinct b.id, b.territory from directory.body b
      join directory.body m on b.id = coalesce(m.merged_into, m.id)
      join identity.post p on p.unit = m.id and p.closed_at is null
       and p.role in ('ADMINISTRATOR', 'COORDINATOR')
      join identity.holding h on h.post = p.id
       and h.held_since <= now() and (h.held_until is null or h.held_until > now())
     where b.kind is null or b.kind in ('MSP', 'NSSU', 'OBL_ADM', 'RAI_ADM', 'HROMADA', 'COUNCIL',
       'EXECUTIVE_COMMITTEE', 'DEPARTMENT', 'SSD', 'CSS', 'OCSS')),
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
revoke all on function directory.keeps_codifier from public;
grant execute on function directory.keeps_codifier to "${runtime}";

create policy kept_added on directory.territory as restrictive for insert
  with check (origin <> 'CODIFIER' or (select directory.keeps_codifier()));
create policy kept_changed on directory.territory as restrictive for update
  using ((select directory.keeps_codifier()));
create policy kept_added on directory.codifier_edition as restrictive for insert
  with check ((select directory.keeps_codifier()));
