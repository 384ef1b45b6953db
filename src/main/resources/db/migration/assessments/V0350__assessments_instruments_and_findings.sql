-- Assessments: questionnaires as dated data, and what was found with them; see decisions/0062.
create schema assessments;
grant usage on schema assessments to "${runtime}";

create table assessments.instrument (
  id uuid primary key,
  -- Null: for everybody, from the files of the program. Else the institution's own.
  unit uuid references directory.body,
  code text not null check (code ~ '^[A-Z][A-Z0-9_]*$'),
  edition int not null check (edition > 0),
  kind text not null check (kind in ('RISK', 'NEEDS', 'CHILD_SAFETY', 'SAFETY_PLAN')),
  -- The questionnaire as its file says it; never altered.
  content text not null,
  -- Null while it is only tried.
  valid_from date,
  valid_to date,
  loaded_at timestamptz not null,
  loaded_by text not null,
  unique nulls not distinct (unit, code, edition),
  check (valid_to >= valid_from)
);
comment on column assessments.instrument.valid_to is 'the last day it is used; null: no end';

-- What was found of a person; nothing is rewritten.
create table assessments.assessment (
  id uuid primary key,
  -- Who assessed: the keeper of the file, or an institution that takes part.
  unit uuid not null references directory.body,
  owner uuid not null,
  file uuid not null references cases.case_file,
  person uuid not null references persons.person,
  -- Which part of the file it is.
  section text not null check (section ~ '^[A-Z]+$'),
  instrument uuid not null references assessments.instrument,
  -- Why; of the list `assessment_occasion`.
  occasion text not null check (occasion ~ '^[A-Z_]+$'),
  refused boolean not null,
  -- The level by the rules, and the one whoever assessed gave.
  computed text,
  given text,
  -- Answers, the reason and words; sealed with the file's own key.
  content bytea not null,
  happened_at timestamptz not null,
  written_at timestamptz not null,
  written_by text not null,
  check (happened_at <= written_at),
  check (computed is null or given is not null)
);
create index assessment_file on assessments.assessment (file, happened_at desc, id desc);

-- Instruments name nobody: all institutions read them, each changes its own.
alter table assessments.instrument enable row level security;
create policy everybody on assessments.instrument for select using (true);
create policy own_instruments on assessments.instrument for insert
  with check (unit = platform.unit()
    or (unit is null and platform.acting_kind() = 'SYSTEM'));
create policy own_validity on assessments.instrument for update
  using (unit = platform.unit()) with check (unit = platform.unit());

alter table assessments.assessment enable row level security;
create policy own_words on assessments.assessment using (unit = platform.unit())
  with check (unit = platform.unit()
    and (owner = platform.unit() or (file, section) in (select file, section from cases.my_parts())));
create policy keeper on assessments.assessment for select using (owner = platform.unit());
create policy taking_part on assessments.assessment for select
  using ((file, section) in (select m.file, m.section from cases.my_parts() m));
create policy broken_glass on assessments.assessment for select
  using (file = any ((select clearance.opened_to_me('case'))::uuid[]));
create policy need_to_know on assessments.assessment as restrictive
  using (not file = any ((select cases.closed_to_me())::uuid[]));

call audit.watch('assessments.instrument');
call audit.watch('assessments.assessment', 'file');

grant select, insert on assessments.instrument, assessments.assessment to "${runtime}";
grant update (valid_from, valid_to) on assessments.instrument to "${runtime}";
