-- Case files: whom an institution protects, what it did, who else takes part and what of the file
-- they read; see decisions/0060.
create schema cases;
grant usage on schema cases to "${runtime}";

-- The last number of an institution's year; locked until the file that took it is stored.
create table cases.counter (
  id uuid primary key,
  unit uuid not null references directory.body,
  year int not null,
  last int not null check (last > 0),
  unique (unit, year)
);

create table cases.case_file (
  id uuid primary key,
  unit uuid not null references directory.body,
  -- The post that leads it; a file stays with its post, whoever holds that.
  post uuid,
  year int not null,
  number int not null check (number > 0),
  version int not null check (version > 0),
  kind text not null check (kind ~ '^[A-Z_]+$'),
  status text not null check (status ~ '^[A-Z_]+$'),
  -- Why it was closed; of the list `closing_reason`.
  ending text check (ending ~ '^[A-Z_]+$'),
  opened_at timestamptz not null,
  opened_by text not null,
  -- When to look at it again.
  review_on date,
  -- What matters first; sealed with the file's own key.
  words bytea not null,
  ended_at timestamptz,
  unique (unit, year, number),
  check ((ended_at is null) = (ending is null))
);
create index case_file_newest on cases.case_file (unit, year desc, number desc);
create index case_file_open on cases.case_file (unit, review_on) where ended_at is null;

create table cases.party (
  id uuid primary key,
  unit uuid not null,
  file uuid not null references cases.case_file,
  person uuid not null references persons.person,
  role text not null check (role ~ '^[A-Z_]+$'),
  -- Which part of the file it is.
  section text not null check (section ~ '^[A-Z]+$'),
  relationship text,
  household boolean not null,
  -- How the person is called, for those who take part; sealed with the file's key, and emptied
  -- when who they are is destroyed.
  called bytea,
  added_at timestamptz not null,
  added_by text not null,
  ended_at timestamptz,
  ended_by text,
  check ((ended_at is null) = (ended_by is null))
);
create unique index party_once on cases.party (file, person, role) where ended_at is null;
create index party_person on cases.party (person);

-- Reports that belong to the file.
create table cases.report (
  id uuid primary key,
  unit uuid not null,
  file uuid not null references cases.case_file,
  report uuid not null references intake.report,
  reference text not null,
  joined_at timestamptz not null,
  joined_by text not null,
  parted_at timestamptz,
  parted_by text,
  check ((parted_at is null) = (parted_by is null))
);
create unique index report_once on cases.report (report) where parted_at is null;
create index report_file on cases.report (file);

-- A file got another status.
create table cases.turn (
  id uuid primary key,
  unit uuid not null,
  file uuid not null references cases.case_file,
  status text not null,
  ending text,
  words bytea,
  turned_at timestamptz not null,
  turned_by text not null
);
create index turn_file on cases.turn (file, id);

-- Another institution takes part: it reads these parts of the file until the end.
create table cases.participation (
  id uuid primary key,
  unit uuid not null,
  file uuid not null references cases.case_file,
  institution uuid not null references directory.body,
  reason text not null check (reason in ('REFERRAL', 'CONFERENCE', 'LAW')),
  sections text[] not null check (cardinality(sections) > 0),
  -- By what the gate of consent was passed: consents and exemptions of those who suffered.
  passages uuid[] not null,
  ground text,
  began_at timestamptz not null,
  began_by text not null,
  ended_at timestamptz,
  ended_by text,
  check (institution <> unit),
  check ((ended_at is null) = (ended_by is null))
);
create unique index participation_once on cases.participation (file, institution)
  where ended_at is null;
create index participation_institution on cases.participation (institution)
  where ended_at is null;

-- What was done, seen or said. Nothing is rewritten: a correction is an entry of its own.
create table cases.entry (
  id uuid primary key,
  -- Who wrote it: the keeper of the file, or an institution that takes part.
  unit uuid not null references directory.body,
  owner uuid not null,
  file uuid not null references cases.case_file,
  section text not null check (section ~ '^[A-Z]+$'),
  -- Read by the institution that wrote it and nobody else.
  confined boolean not null,
  happened_at timestamptz not null,
  words bytea not null,
  written_at timestamptz not null,
  written_by text not null,
  replaces uuid references cases.entry,
  check (happened_at <= written_at)
);
create index entry_file on cases.entry (file, happened_at desc, id desc);
create unique index entry_replaced on cases.entry (replaces);

-- How to reach the person without putting her in danger; the last one holds.
create table cases.safe_contact (
  id uuid primary key,
  unit uuid not null,
  file uuid not null references cases.case_file,
  person uuid not null references persons.person,
  never_write boolean not null,
  words bytea not null,
  confirmed_on date not null,
  written_at timestamptz not null,
  written_by text not null
);
create index safe_contact_file on cases.safe_contact (file, person, id desc);

-- Files in which the acting institution takes part, and with which parts of them.
create function cases.my_parts() returns table (file uuid, section text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p.file, s.section from cases.participation p, unnest(p.sections) as s(section)
   where p.institution = platform.unit() and p.ended_at is null
$$;
create function cases.my_files() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(p.file), '{}') from cases.participation p
   where p.institution = platform.unit() and p.ended_at is null
$$;
-- A file that names somebody closed to whoever acts is closed with them.
create function cases.closed_to_me() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select array_cat(clearance.closed_to_me('case'), coalesce(array_agg(distinct p.file), '{}'))
    from cases.party p where p.person = any (clearance.closed_to_me('person'))
$$;
create function cases.keeper(of_file uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select f.unit from cases.case_file f where f.id = of_file $$;
revoke all on function cases.my_parts, cases.my_files, cases.closed_to_me, cases.keeper from public;
grant execute on function cases.my_parts, cases.my_files, cases.closed_to_me, cases.keeper
  to "${runtime}";

call platform.protect('cases.counter');
call platform.protect('cases.case_file');
call platform.protect('cases.party');
call platform.protect('cases.report');
call platform.protect('cases.turn');
call platform.protect('cases.participation');
call platform.protect('cases.safe_contact');
alter table cases.entry enable row level security;
create policy own_words on cases.entry using (unit = platform.unit())
  with check (unit = platform.unit()
    and (owner = platform.unit() or (file, section) in (select file, section from cases.my_parts())));
create policy keeper on cases.entry for select using (owner = platform.unit() and not confined);
create policy taking_part on cases.entry for select
  using (not confined and (file, section) in (select m.file, m.section from cases.my_parts() m));

create policy taking_part on cases.case_file for select
  using (id = any ((select cases.my_files())::uuid[]));
create policy taking_part on cases.party for select
  using ((file, section) in (select m.file, m.section from cases.my_parts() m));
create policy taking_part on cases.turn for select
  using (file = any ((select cases.my_files())::uuid[]));
create policy taking_part on cases.participation for select using (institution = platform.unit());
create policy taking_part on cases.safe_contact for select
  using ((file, 'CONTACT') in (select m.file, m.section from cases.my_parts() m));
create policy taking_part on vault.data_key for select
  using (id = any ((select cases.my_files())::uuid[]));

-- Broken glass, seals and conflicts of interest hold for the file and all that is in it.
create policy glass_of_case on vault.data_key for select
  using (id = any ((select clearance.opened_to_me('case'))::uuid[]));
call clearance.guard('cases.case_file', 'case', 'id');
call clearance.guard('cases.party', 'case', 'file');
call clearance.guard('cases.report', 'case', 'file');
call clearance.guard('cases.turn', 'case', 'file');
call clearance.guard('cases.participation', 'case', 'file');
create policy broken_glass on cases.entry for select
  using (not confined and file = any ((select clearance.opened_to_me('case'))::uuid[]));
create policy need_to_know on cases.entry as restrictive
  using (not file = any ((select cases.closed_to_me())::uuid[]));
call clearance.guard('cases.safe_contact', 'case', 'file');
create policy names_somebody_closed on cases.case_file as restrictive
  using (not id = any ((select cases.closed_to_me())::uuid[]));
create policy names_somebody_closed on cases.party as restrictive
  using (not file = any ((select cases.closed_to_me())::uuid[]));

call audit.watch('cases.party', 'file');
call audit.watch('cases.report', 'file');
call audit.watch('cases.turn', 'file');
call audit.watch('cases.participation', 'file');
call audit.watch('cases.entry', 'file');
call audit.watch('cases.safe_contact', 'file');

grant select, insert on cases.counter, cases.case_file, cases.party, cases.report, cases.turn,
  cases.participation, cases.entry, cases.safe_contact to "${runtime}";
grant update (last) on cases.counter to "${runtime}";
grant update (post, version, kind, status, ending, review_on, words, ended_at) on cases.case_file
  to "${runtime}";
grant update (called, ended_at, ended_by) on cases.party to "${runtime}";
grant update (parted_at, parted_by) on cases.report to "${runtime}";
grant update (sections, ended_at, ended_by) on cases.participation to "${runtime}";
