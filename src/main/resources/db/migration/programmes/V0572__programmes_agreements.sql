-- Who must agree to an edition before the council votes. A body taken off the sheet is told by who
-- did it and when.
create table programmes.agreement (
  id uuid primary key,
  unit uuid not null,
  programme uuid not null references programmes.programme,
  edition int not null check (edition > 0),
  position int not null,
  body text not null check (body <> ''),
  role text not null check (role in ('EXECUTOR', 'FINANCE', 'LEGAL', 'COMMISSION', 'OTHER')),
  made_at timestamptz not null,
  made_by text not null,
  asked_at timestamptz,
  asked_by text,
  removed_at timestamptz,
  removed_by text,
  unique (programme, edition, body),
  check (num_nulls(asked_at, asked_by) in (0, 2)),
  check (num_nulls(removed_at, removed_by) in (0, 2))
);

-- What they answered, and to which state of the draft. Only ever added to: the newest counts.
create table programmes.agreement_answer (
  id uuid primary key,
  unit uuid not null,
  agreement uuid not null references programmes.agreement,
  version int not null,
  answer text not null check (answer in ('AGREED', 'REMARKS', 'REFUSED')),
  answered_on date not null,
  person text not null check (person <> ''),
  words text,
  made_at timestamptz not null,
  made_by text not null,
  check (answer = 'AGREED' or words is not null)
);
create index agreement_answer_of on programmes.agreement_answer (agreement, made_at desc);

call platform.protect('programmes.agreement');
call platform.protect('programmes.agreement_answer');
grant select, insert, update on programmes.agreement to "${runtime}";
grant select, insert on programmes.agreement_answer to "${runtime}";
