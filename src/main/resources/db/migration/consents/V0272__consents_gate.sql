-- What a person agreed to be done with what is known of her, and what was done without asking and
-- why; see decisions/0056.
create schema consents;
grant usage on schema consents to "${runtime}";

-- An answer to the question; the last one on a scope holds until it is withdrawn.
create table consents.consent (
  id uuid primary key,
  unit uuid not null references directory.body,
  person uuid not null references persons.person,
  scope text not null check (scope ~ '^[A-Z_]+$'),
  given boolean not null,
  form text not null check (form in ('WRITTEN', 'ORAL', 'ELECTRONIC', 'REPRESENTATIVE')),
  answered_on date not null,
  -- In what words; sealed with the person's key.
  words bytea,
  recorded_at timestamptz not null,
  recorded_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  check (withdrawn_at is null or given)
);
create index consent_person on consents.consent (person, scope, id);

-- Something was passed on without consent on a ground of the law.
create table consents.exemption (
  id uuid primary key,
  unit uuid not null references directory.body,
  person uuid not null references persons.person,
  scope text not null check (scope ~ '^[A-Z_]+$'),
  reason text not null check (reason ~ '^[A-Z_]+$'),
  words bytea,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index exemption_person on consents.exemption (person, id);

call platform.protect('consents.consent');
call platform.protect('consents.exemption');
call audit.watch('consents.consent', 'person');
call audit.watch('consents.exemption', 'person');
call clearance.guard('consents.consent', 'person', 'person');
call clearance.guard('consents.exemption', 'person', 'person');
grant select, insert on consents.consent, consents.exemption to "${runtime}";
grant update (withdrawn_at, withdrawn_by) on consents.consent to "${runtime}";
