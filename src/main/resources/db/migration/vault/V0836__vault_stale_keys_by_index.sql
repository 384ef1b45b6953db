-- Asked every minute: what an earlier key wrapped. "Not this key" walked every data key there is; now
-- each key that wrapped any is found by a step in the index, and what it wrapped in the order of the ids.
create or replace function vault.stale(primary_key bigint, after_id uuid, most int)
  returns table (id uuid, unit uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with recursive wrapping as (
    select min(k.key_id) as key from vault.data_key k
    union all
    select (select min(k.key_id) from vault.data_key k where k.key_id > w.key)
      from wrapping w where w.key is not null)
  select x.id, x.unit
    from wrapping w
    cross join lateral (
      select k.id, k.unit from vault.data_key k
       where k.key_id = w.key and k.id > after_id order by k.id limit most) x
   where w.key <> primary_key
   order by x.id limit most
$$;
