-- Need to know beyond the institution, for records of any kind: who may see one for three hours
-- though it is another institution's, who may not though it is their own's, and which are sealed.
create schema clearance;
grant usage on schema clearance to "${runtime}";

-- Somebody came to a record out of the ordinary: opened it by breaking the glass, or tried one that
-- is closed to them. Each waits for a verdict.
create table clearance.incident (
  id uuid primary key,
  what text not null check (what in ('GLASS_BROKEN', 'CONFLICT_TRIED', 'SEALED_TRIED')),
  kind text not null check (kind ~ '^[a-z_]{1,40}$'),
  record uuid not null,
  -- The institution whose record it is.
  owner uuid not null,
  person uuid not null,
  post uuid,
  unit uuid not null,
  reason text check (reason in
    ('THREAT_TO_LIFE', 'CHILD_IN_DANGER', 'LEGAL_TERM', 'PERSON_ASKED', 'OTHER_DUTY')),
  happened_at timestamptz not null,
  until_at timestamptz,
  check ((what = 'GLASS_BROKEN') = (until_at is not null)),
  check ((what = 'GLASS_BROKEN') = (reason is not null))
);
create index incident_person on clearance.incident (person, kind, until_at);
create index incident_owner on clearance.incident (owner, id desc);
create index incident_unit on clearance.incident (unit, id desc);

create table clearance.verdict (
  id uuid primary key references clearance.incident,
  verdict text not null check (verdict in ('JUSTIFIED', 'UNJUSTIFIED', 'MISTAKE')),
  person uuid not null,
  unit uuid not null,
  given_at timestamptz not null
);

-- A member of staff is, or is close to, the person a record is about.
create table clearance.tie (
  id uuid primary key,
  person uuid not null,
  unit uuid not null,
  kind text not null check (kind ~ '^[a-z_]{1,40}$'),
  record uuid not null,
  tie text not null check (tie in
    ('SELF', 'SPOUSE', 'FORMER_SPOUSE', 'PARENT', 'CHILD', 'SIBLING', 'OTHER_KIN', 'CLOSE')),
  declared_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  check ((ended_at is null) = (ended_by is null))
);
create index tie_person on clearance.tie (person, kind) where ended_at is null;
create unique index tie_once on clearance.tie (person, kind, record) where ended_at is null;

-- A record only named posts see; not even others of the institution that keeps it.
create table clearance.sealing (
  id uuid primary key,
  kind text not null check (kind ~ '^[a-z_]{1,40}$'),
  record uuid not null,
  unit uuid not null,
  posts uuid[] not null check (cardinality(posts) > 0),
  person uuid,
  sealed_at timestamptz not null,
  lifted_at timestamptz,
  lifted_by uuid
);
create unique index sealing_once on clearance.sealing (kind, record) where lifted_at is null;

-- Asked once per query, not per row: these sets are small.
create function clearance.opened_to_me(of_kind text) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(i.record), '{}') from clearance.incident i
   where i.person = platform.person() and i.kind = of_kind and i.until_at > now()
     and platform.may('BREAK_GLASS')
$$;

create function clearance.closed_to_me(of_kind text) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(record), '{}') from (
    select t.record from clearance.tie t
     where t.person = platform.person() and t.kind = of_kind and t.ended_at is null
    union all
    select s.record from clearance.sealing s
     where s.kind = of_kind and s.lifted_at is null
       and platform.acting_kind() <> 'SYSTEM'
       and (platform.post() is null or not platform.post() = any (s.posts))) as closed
$$;

-- For one record, where a policy is too wide: own or opened, and not closed.
create function clearance.open_to_me(of_kind text, of_record uuid, owner_unit uuid) returns boolean
  language sql stable
as $$
  select (owner_unit = platform.unit() or of_record = any (clearance.opened_to_me(of_kind)))
    and not of_record = any (clearance.closed_to_me(of_kind))
$$;

-- Why a record is closed to whoever acts; null when it is not.
create function clearance.closed_because(of_kind text, of_record uuid) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select case
    when exists (select from clearance.tie t
                  where t.person = platform.person() and t.kind = of_kind
                    and t.record = of_record and t.ended_at is null) then 'CONFLICT_TRIED'
    when of_record = any (clearance.closed_to_me(of_kind)) then 'SEALED_TRIED'
  end
$$;
revoke all on function clearance.opened_to_me, clearance.closed_to_me, clearance.open_to_me,
  clearance.closed_because from public;
grant execute on function clearance.opened_to_me, clearance.closed_to_me, clearance.open_to_me,
  clearance.closed_because to "${runtime}";

-- Puts a table that has its policy of the own institution (platform.protect) under these rules:
-- a broken glass opens its rows for reading, and what is closed is closed whatever else allows it.
-- The column holds the id of the record of that kind: its own id, or its parent's.
create procedure clearance.guard(guarded regclass, kind text, record_column name)
  language plpgsql
as $$
begin
  execute format(
    'create policy broken_glass on %s for select
       using (%I = any ((select clearance.opened_to_me(%L))::uuid[]))',
    guarded, record_column, kind);
  execute format(
    'create policy need_to_know on %s as restrictive
       using (not %I = any ((select clearance.closed_to_me(%L))::uuid[]))',
    guarded, record_column, kind);
end $$;
revoke all on procedure clearance.guard from public;

alter table clearance.incident enable row level security;
create policy mine on clearance.incident for select using (person = platform.person());
create policy reviewed on clearance.incident for select
  using (platform.may('ACCESS_REVIEW') and (owner = platform.unit() or unit = platform.unit()));
create policy happens_to_me on clearance.incident for insert
  with check (person = platform.person() and unit = platform.unit());
alter table clearance.verdict enable row level security;
create policy of_visible_incident on clearance.verdict for select
  using (exists (select from clearance.incident i where i.id = verdict.id));
create policy by_another on clearance.verdict for insert
  with check (platform.may('ACCESS_REVIEW') and person = platform.person()
    and unit = platform.unit()
    and exists (select from clearance.incident i
                 where i.id = verdict.id and i.person <> platform.person()));
alter table clearance.tie enable row level security;
create policy mine on clearance.tie for select using (person = platform.person());
create policy declared on clearance.tie for insert
  with check (person = platform.person() and unit = platform.unit() and ended_at is null);
create policy reviewed on clearance.tie for select
  using (platform.may('ACCESS_REVIEW') and unit = platform.unit());
create policy ended_by_another on clearance.tie for update
  using (platform.may('ACCESS_REVIEW') and unit = platform.unit() and person <> platform.person())
  with check (ended_by = platform.person());
alter table clearance.sealing enable row level security;
create policy own_unit on clearance.sealing
  using (unit = platform.unit() and platform.may('RECORD_SEAL'))
  with check (unit = platform.unit() and platform.may('RECORD_SEAL'));
call audit.watch('clearance.incident', 'record');
call audit.watch('clearance.verdict');
call audit.watch('clearance.tie', 'record');
call audit.watch('clearance.sealing', 'record');
grant select, insert on clearance.incident, clearance.verdict, clearance.tie, clearance.sealing
  to "${runtime}";
grant update (ended_at, ended_by) on clearance.tie to "${runtime}";
grant update (lifted_at, lifted_by) on clearance.sealing to "${runtime}";
