-- A participant who assessed one person of a matter settles what is owed for that one: what began
-- with what was found of others stays owed.
drop function duties.settle_elsewhere(
  uuid, text, uuid, text, timestamptz, timestamptz, uuid, text, uuid);
create function duties.settle_elsewhere(
    of_unit uuid, of_kind text, of_subject uuid, of_action text, done timestamptz, told timestamptz,
    by_whom uuid, with_kind text, with_fact uuid, others timestamptz[]) returns bigint
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  with settled as (
    update duties.duty
       set settled_at = greatest(done, event_at), settled_recorded_at = told,
           settled_by = by_whom, fact_kind = with_kind, fact = with_fact
     where unit = of_unit and subject_kind = of_kind and subject = of_subject
       and action = of_action and settled_at is null and waived_at is null
       and not event_at = any (others) and platform.unit() is not null
    returning 1)
  select count(*) from settled
$$;
revoke all on function duties.settle_elsewhere from public;
grant execute on function duties.settle_elsewhere to "${runtime}";
