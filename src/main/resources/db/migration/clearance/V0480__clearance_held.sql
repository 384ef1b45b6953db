-- Whether a seal, or a tie of anybody, stands on one of the records or one of the same person:
-- then what they hold must not be taken where the seal does not reach. No more than that is told.
create function clearance.held(of_kind text, records uuid[]) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with one as (select unnest(clearance.together(of_kind, records)) as record)
  select exists (select from one join clearance.sealing s on s.record = one.record
                  where s.kind = of_kind and s.lifted_at is null)
      or exists (select from one join clearance.tie t on t.record = one.record
                  where t.kind = of_kind and t.ended_at is null)
$$;
revoke all on function clearance.held from public;
grant execute on function clearance.held to "${runtime}";
