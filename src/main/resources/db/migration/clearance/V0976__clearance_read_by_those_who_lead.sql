-- Need to know inside an institution: while its head says so, its records are read by those who work
-- with them, not by every colleague; see decisions/0133.
create table clearance.narrowing (
  id uuid primary key,
  unit uuid not null references directory.body,
  began_at timestamptz not null,
  began_by text not null,
  ended_at timestamptz,
  ended_by text,
  check ((ended_at is null) = (ended_by is null))
);
create unique index narrowing_once on clearance.narrowing (unit) where ended_at is null;
alter table clearance.narrowing enable row level security;
create policy own_unit on clearance.narrowing for select using (unit = platform.unit());
create policy heads_begin on clearance.narrowing for insert
  with check (unit = platform.unit() and platform.may('PEOPLE_REVIEW'));
create policy heads_end on clearance.narrowing for update
  using (unit = platform.unit() and platform.may('PEOPLE_REVIEW'));
call audit.watch('clearance.narrowing');
grant select, insert on clearance.narrowing to "${runtime}";
grant update (ended_at, ended_by) on clearance.narrowing to "${runtime}";

-- Whether it narrows what whoever acts reads: not heads of those who see persons and coordinators, who
-- answer for all records and may leave each to few; nor who reads no records and counts them only.
create function clearance.narrowed() returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if not exists (select from clearance.narrowing n
                  where n.unit = platform.unit() and n.ended_at is null) then
    return false;
  end if;
  return coalesce(platform.acting_kind() = 'PERSON' and not platform.may('RECORD_SEAL')
    and (platform.may('PERSON_READ') or platform.may('CASE_READ')), false);
end $$;

-- Whether a record is kept from whoever acts by that alone. Which posts work with it is known to
-- whoever keeps it; that module replaces this function for its kinds.
create function clearance.kept(of_kind text, of_record uuid, writing boolean) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select false $$;
comment on function clearance.kept is 'a broken glass opens what is kept, for reading only';
revoke all on function clearance.narrowed, clearance.kept from public;
grant execute on function clearance.narrowed, clearance.kept to "${runtime}";

alter table clearance.incident drop constraint incident_what_check;
alter table clearance.incident add constraint incident_what_check
  check (what in ('GLASS_BROKEN', 'CONFLICT_TRIED', 'SEALED_TRIED', 'KEPT_TRIED'));

create or replace function clearance.closed_because(of_kind text, of_record uuid) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select case
    when exists (select from clearance.tie t
                  where t.person = platform.person() and t.kind = of_kind and t.ended_at is null
                    and t.declared_at <= clock_timestamp()
                    and of_record = any (clearance.together(of_kind, array[t.record])))
      then 'CONFLICT_TRIED'
    when cardinality(clearance.closed_among(of_kind, array[of_record])) > 0 then 'SEALED_TRIED'
    when clearance.kept(of_kind, of_record, false) then 'KEPT_TRIED'
  end
$$;
