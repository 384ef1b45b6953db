-- A record likely of somebody whom a member of staff named as close closes to them by itself; the
-- reviewer sees that the program found it, and what a reviewer opened again stays open.
alter table clearance.tie add column found boolean not null default false;
comment on column clearance.tie.declared_at is 'from when it closes: whoever wrote the record themselves first finishes what they write';

create or replace function clearance.closed_to_me(of_kind text) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select case when count(*) = 0 then '{}' else clearance.together(of_kind, array_agg(record)) end
    from (
    select t.record from clearance.tie t
     where t.person = platform.person() and t.kind = of_kind and t.ended_at is null
       and t.declared_at <= clock_timestamp()
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
                    and t.declared_at <= clock_timestamp()
                    and of_record = any (clearance.together(of_kind, array[t.record])))
      then 'CONFLICT_TRIED'
    when of_record = any (clearance.closed_to_me(of_kind)) then 'SEALED_TRIED'
  end
$$;

create function clearance.tie_found(
  of_id uuid, whose uuid, of_kind text, of_record uuid, which text, at timestamptz)
  returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if coalesce(platform.acting_kind(), '') not in ('PERSON', 'SYSTEM')
      or not platform.may('PERSON_READ') then
    raise exception 'for those who see persons' using errcode = 'insufficient_privilege';
  end if;
  if exists (select from clearance.tie t
              where t.person = whose and t.kind = of_kind and t.record = of_record) then
    return false;
  end if;
  insert into clearance.tie (id, person, unit, kind, record, tie, declared_at, found)
  values (of_id, whose, platform.unit(), of_kind, of_record, which, at, true)
  on conflict do nothing;
  return found;
end $$;
revoke all on function clearance.tie_found from public;
grant execute on function clearance.tie_found to "${runtime}";
