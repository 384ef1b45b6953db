-- What a participant settled for the institution that keeps a matter, by something it takes back, is
-- owed again. Its duties are not seen by who settled them; that it may take it back is asked before.
create function duties.unsettle_elsewhere(of_subject uuid, with_kind text, with_fact uuid)
  returns bigint
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  with opened as (
    update duties.duty
       set settled_at = null, settled_recorded_at = null, settled_by = null, fact_kind = null,
           fact = null
     where subject = of_subject and fact_kind = with_kind and fact = with_fact
       and platform.unit() is not null
    returning 1)
  select count(*) from opened
$$;
revoke all on function duties.unsettle_elsewhere from public;
grant execute on function duties.unsettle_elsewhere to "${runtime}";
