-- An institution's row is changed by itself and by whoever keeps the directory of its territory or of
-- a wider one. Others may where nobody does: a hromada that works alone keeps its oblast's shelter,
-- too. A telephone or a kind changed by a stranger decides where a person's words go.
create function directory.kept_by_us(asked uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with recursive place as (
    select b.territory as code from directory.body b where b.id = asked
    union
    select t.parent from directory.territory t join place on t.code = place.code
     where t.parent is not null)
  select platform.acting_kind() is distinct from 'PERSON'
    or exists (
      select from directory.body us
       where us.id = platform.unit()
         and (us.id = asked or us.territory in (select code from place)))
    or not exists (
      select from directory.body b
        join identity.post p on p.unit = b.id and p.closed_at is null
         and p.role in ('ADMINISTRATOR', 'COORDINATOR')
        join identity.holding h on h.post = p.id
         and h.held_since <= now() and (h.held_until is null or h.held_until > now())
       where b.territory in (select code from place))
$$;
revoke all on function directory.kept_by_us(uuid) from public;
grant execute on function directory.kept_by_us(uuid) to "${runtime}";

create policy kept on directory.body as restrictive for update
  using (directory.kept_by_us(id));
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
