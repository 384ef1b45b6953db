-- An institution's row is changed by itself and by whoever keeps the directory of its territory or of
-- a wider one: a body of power there, not an organisation that happens to work beside it. Others may
-- where nobody does: a hromada that works alone keeps its oblast's shelter, too. A telephone or a kind
-- changed by a stranger decides where a person's words go.

-- Who keeps the directory of a place, of all places a place lies in.
create function directory.keepers_over(code text) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with recursive place as (
    select keepers_over.code as code
    union
    select t.parent from directory.territory t join place on t.code = place.code
     where t.parent is not null)
  select distinct b.id from directory.body b
    join identity.post p on p.unit = b.id and p.closed_at is null
     and p.role in ('ADMINISTRATOR', 'COORDINATOR')
    join identity.holding h on h.post = p.id
     and h.held_since <= now() and (h.held_until is null or h.held_until > now())
   where b.territory in (select place.code from place)
     and (b.kind is null or b.kind in ('MSP', 'NSSU', 'OBL_ADM', 'RAI_ADM', 'HROMADA', 'COUNCIL',
       'EXECUTIVE_COMMITTEE', 'DEPARTMENT', 'SSD', 'CSS', 'OCSS'))
$$;

create function directory.kept_by_us(asked uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select platform.acting_kind() is distinct from 'PERSON' or asked = platform.unit()
    or coalesce(
      (select count(*) filter (where k = platform.unit()) > 0 or count(*) = 0
         from directory.keepers_over((select b.territory from directory.body b where b.id = asked)) k),
      true)
$$;

-- Nobody says of themselves where they belong and what they are while another works here: a wider
-- place is more rights, and some kinds are told of a person without consent.
create function directory.placed_by_us(asked uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select platform.acting_kind() is distinct from 'PERSON'
    or case when asked <> platform.unit() then directory.kept_by_us(asked)
       else not exists (
         select from identity.post p join identity.holding h on h.post = p.id
          where p.unit <> asked and p.closed_at is null
            and h.held_since <= now() and (h.held_until is null or h.held_until > now()))
       -- What was never said can be said once, where nobody else is there to say it.
       or exists (
         select from directory.body us
          where us.id = asked and us.kind is null
            and not exists (
              select from directory.keepers_over(us.territory) k where k <> us.id)) end
$$;
revoke all on function directory.keepers_over(text), directory.kept_by_us(uuid),
  directory.placed_by_us(uuid) from public;
grant execute on function directory.kept_by_us(uuid), directory.placed_by_us(uuid) to "${runtime}";

create policy kept on directory.body as restrictive for update
  using (directory.kept_by_us(id));
create function directory.mind_place() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  if not directory.placed_by_us(old.id) then
    raise exception 'where an institution belongs is said by others'
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
revoke all on function directory.mind_place() from public;
create trigger mind_place before update of territory, kind on directory.body
  for each row when (old.territory is distinct from new.territory
    or old.kind is distinct from new.kind)
  execute function directory.mind_place();

create policy kept_added on directory.contact as restrictive for insert
  with check (directory.kept_by_us(body));
create policy kept_changed on directory.contact as restrictive for update
  using (directory.kept_by_us(body));
create policy kept_added on directory.body_serves as restrictive for insert
  with check (directory.kept_by_us(body));
create policy kept_ended on directory.body_serves as restrictive for delete
  using (directory.kept_by_us(body));
create policy kept_added on directory.specialist as restrictive for insert
  with check (directory.kept_by_us(body));
create policy kept_changed on directory.specialist as restrictive for update
  using (directory.kept_by_us(body));
