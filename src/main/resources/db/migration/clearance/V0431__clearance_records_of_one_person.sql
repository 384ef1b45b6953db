-- Records of one kind may be of one person: what closes one of them closes them all. Which belong
-- together is known to whoever keeps them; that module replaces this function for its kind. Asked
-- only when something is closed at all.
create function clearance.together(of_kind text, records uuid[]) returns uuid[]
  language sql stable parallel safe
as $$ select records $$;

create or replace function clearance.closed_to_me(of_kind text) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select case when count(*) = 0 then '{}' else clearance.together(of_kind, array_agg(record)) end
    from (
    select t.record from clearance.tie t
     where t.person = platform.person() and t.kind = of_kind and t.ended_at is null
    union all
    select s.record from clearance.sealing s
     where s.kind = of_kind and s.lifted_at is null
       and platform.acting_kind() <> 'SYSTEM'
       and (platform.post() is null or not platform.post() = any (s.posts))) as closed
$$;

create or replace function clearance.closed_because(of_kind text, of_record uuid) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select case
    when exists (select from clearance.tie t
                  where t.person = platform.person() and t.kind = of_kind and t.ended_at is null
                    and of_record = any (clearance.together(of_kind, array[t.record])))
      then 'CONFLICT_TRIED'
    when of_record = any (clearance.closed_to_me(of_kind)) then 'SEALED_TRIED'
  end
$$;
revoke all on function clearance.together from public;
grant execute on function clearance.together to "${runtime}";
