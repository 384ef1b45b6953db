-- Papers of cases: drafted, numbered, kept as they were made; see decisions/0063.
create schema papers;
grant usage on schema papers to "${runtime}";

-- The last number of an institution's year; locked until the paper that took it is stored.
create table papers.counter (
  id uuid primary key,
  unit uuid not null references directory.body,
  year int not null,
  last int not null check (last > 0),
  unique (unit, year)
);

create table papers.paper (
  id uuid primary key,
  unit uuid not null references directory.body,
  file uuid not null references cases.case_file,
  reference text not null,
  person uuid not null references persons.person,
  kind text not null check (kind ~ '^[A-Z_]+$'),
  year int not null,
  number int not null check (number > 0),
  -- The institution it goes to; null when it goes to nobody.
  receiver uuid references directory.body,
  -- By what the gate of consent was passed.
  passages uuid[] not null,
  ground text,
  -- What stands on it; sealed with the file's own key.
  content bytea not null,
  made_at timestamptz not null,
  made_by text not null,
  annulled_at timestamptz,
  annulled_by text,
  unique (unit, year, number),
  check ((annulled_at is null) = (annulled_by is null))
);
create index paper_file on papers.paper (file, id);

call platform.protect('papers.counter');
call platform.protect('papers.paper');
create policy names_somebody_closed on papers.paper as restrictive
  using (not person = any ((select clearance.closed_to_me('person'))::uuid[])
    and not file = any ((select cases.closed_to_me())::uuid[]));
call audit.watch('papers.paper', 'file');

grant select, insert on papers.counter, papers.paper to "${runtime}";
grant update (last) on papers.counter to "${runtime}";
grant update (annulled_at, annulled_by) on papers.paper to "${runtime}";
