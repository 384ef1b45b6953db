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

-- The same, where something that stands would have settled it had that not been there: it is the one
-- that settled it.
--
-- others: moments of events what began with which it would not have settled
create function duties.hand_over(
  of_subject uuid, with_kind text, wrong uuid, good uuid, at timestamptz, others timestamptz[],
  now timestamptz) returns bigint
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  with handed as (
    update duties.duty
       set settled_at = greatest(at, event_at), settled_recorded_at = now,
           settled_by = platform.person(), fact = good
     where subject = of_subject and fact_kind = with_kind and fact = wrong
       and not event_at = any (others) and platform.unit() is not null
    returning 1)
  select count(*) from handed
$$;
revoke all on function duties.hand_over from public;
grant execute on function duties.hand_over to "${runtime}";
