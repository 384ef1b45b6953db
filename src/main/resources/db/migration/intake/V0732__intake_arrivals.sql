-- A notice reaches the desk of an institution that works here too: what it is told of the report,
-- sealed with keys of its own, and that it received it; see decisions/0106.
create table intake.arrival (
  -- That of the notice.
  id uuid primary key references intake.notice,
  -- Who tells.
  unit uuid not null references directory.body,
  report uuid not null references intake.report,
  -- The number of the report in the journal of who tells.
  reference text not null,
  -- Who is told: the institution's desk, not somebody there.
  receiver uuid not null references directory.body,
  urgent boolean not null,
  parcel bytea not null,
  sent_at timestamptz not null,
  sent_by text not null,
  -- That it was received, and what was said about it.
  taken_at timestamptz,
  taken_by text,
  answer bytea,
  -- The notice was a mistake: the receiver sees it no more.
  withdrawn_at timestamptz,
  check (receiver <> unit),
  check ((taken_at is null) = (taken_by is null)),
  check (answer is null or taken_at is not null)
);
create index arrival_receiver on intake.arrival (receiver, id desc) where withdrawn_at is null;
create index arrival_waiting on intake.arrival (receiver, id desc)
  where withdrawn_at is null and taken_at is null;
create index arrival_report on intake.arrival (report);

-- Whom it names; each sealed with a key of its own, since each is destroyed for themselves.
create table intake.arrival_person (
  id uuid primary key,
  unit uuid not null,
  arrival uuid not null references intake.arrival,
  report uuid not null references intake.report,
  person uuid not null references persons.person,
  role text not null check (role ~ '^[A-Z_]+$'),
  who bytea not null
);
create index arrival_person_arrival on intake.arrival_person (arrival);
create index arrival_person_person on intake.arrival_person (person);

call vault.seals('intake.arrival', 'parcel', 't.id = $1');
call vault.seals('intake.arrival', 'answer', 't.id = $1');
call vault.seals('intake.arrival_person', 'who', 't.id = $1');

-- What an institution was told, and the keys it opens with.
create function intake.told_to_me() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(x.id), '{}') from (
    select a.id from intake.arrival a
     where a.receiver = platform.unit() and a.withdrawn_at is null
    union all
    select p.id from intake.arrival_person p join intake.arrival a on a.id = p.arrival
     where a.receiver = platform.unit() and a.withdrawn_at is null) x
$$;
-- Which of the institutions have somebody at work here who reads what they are told.
create function intake.with_desk(asked uuid[]) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(b.id), '{}') from unnest(asked) as b(id)
   where exists (
     select from identity.post p
       join identity.holding h on h.post = p.id
        and h.held_since <= now() and (h.held_until is null or h.held_until > now())
      where p.unit = b.id and p.closed_at is null
        and p.role not in ('ADMINISTRATOR', 'PROGRAMME_MANAGER', 'EXECUTOR', 'ANALYST', 'AUDITOR'))
$$;
-- What others were told of a person or a report of one's own, from reports closed to whoever
-- destroys them too.
create function intake.told_elsewhere(asked uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(x.id), '{}') from (
    select p.id from intake.arrival_person p where p.person = asked and p.unit = platform.unit()
    union all
    select a.id from intake.arrival a where a.report = asked and a.unit = platform.unit()) x
$$;
-- Why one is closed to whoever acts, by somebody its report names.
create function intake.arrival_closed_because(asked uuid) returns table (owner uuid, what text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select c.owner, c.what from intake.arrival a, intake.closed_because(a.report) c
   where a.id = asked
$$;
revoke all on function intake.told_to_me, intake.with_desk, intake.told_elsewhere,
  intake.arrival_closed_because from public;
grant execute on function intake.told_to_me, intake.with_desk, intake.told_elsewhere,
  intake.arrival_closed_because to "${runtime}";

call platform.protect('intake.arrival');
create policy received on intake.arrival for select
  using (receiver = platform.unit() and withdrawn_at is null);
create policy received_now on intake.arrival for update
  using (receiver = platform.unit() and withdrawn_at is null)
  with check (receiver = platform.unit() and withdrawn_at is null);
create policy need_to_know on intake.arrival as restrictive
  using (not report = any ((select intake.closed_to_me())::uuid[]));
call platform.protect('intake.arrival_person');
create policy received on intake.arrival_person for select
  using (id = any ((select intake.told_to_me())::uuid[]));
create policy need_to_know on intake.arrival_person as restrictive
  using (not report = any ((select intake.closed_to_me())::uuid[]));
create policy received_notice on vault.data_key for select
  using (id = any ((select intake.told_to_me())::uuid[]));

-- Whoever reads the trail is told of these too, on both sides.
create or replace function intake.naming(people uuid[]) returns table (record uuid, told boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select x.record, bool_and(x.role in ('VICTIM', 'CHILD_VICTIM', 'CHILD_WITNESS')) from (
    select i.report as record, i.role from intake.involved i
     where i.person = any (people) and i.unit = platform.unit()
    union all
    select p.arrival, p.role from intake.arrival_person p
      join intake.arrival a on a.id = p.arrival
     where p.person = any (people) and platform.unit() in (a.unit, a.receiver)) x
   where platform.may('AUDIT_READ')
   group by x.record
$$;

grant select, insert on intake.arrival, intake.arrival_person to "${runtime}";
grant update (taken_at, taken_by, answer, withdrawn_at) on intake.arrival to "${runtime}";
