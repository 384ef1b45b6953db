-- As vault.stale: asked every minute, it walked every person there is.
create or replace function persons.stale(current_key bigint, after_id uuid, most int)
  returns table (id uuid, unit uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with recursive made_by as (
    select min(p.token_key) as key from persons.person p
    union all
    select (select min(p.token_key) from persons.person p where p.token_key > m.key)
      from made_by m where m.key is not null)
  select x.id, x.unit
    from made_by m
    cross join lateral (
      select p.id, p.unit from persons.person p
       where p.token_key = m.key and p.identity is not null and p.id > after_id
       order by p.id limit most) x
   where m.key <> current_key
   order by x.id limit most
$$;
