-- Whom the institution told of a report, and by what right; see decisions/0057.
create table intake.notice (
  id uuid primary key,
  unit uuid not null references directory.body,
  report uuid not null references intake.report,
  -- Kind of institution, of the list agency_type.
  told text not null,
  channel text not null,
  told_at timestamptz not null,
  words bytea not null,
  -- By what the gate was passed: consents of those who suffered, or exemptions recorded.
  consents uuid[] not null,
  exemptions uuid[] not null,
  ground text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  undone_at timestamptz,
  undone_by text,
  check (told_at <= recorded_at),
  check ((undone_at is null) = (undone_by is null)),
  check ((cardinality(exemptions) > 0) = (ground is not null))
);
create index notice_report on intake.notice (report, id);
call platform.protect('intake.notice');
call audit.watch('intake.notice', 'report');
create policy need_to_know on intake.notice as restrictive
  using (not report = any ((select intake.closed_to_me())::uuid[]));
grant select, insert on intake.notice to "${runtime}";
grant update (undone_at, undone_by) on intake.notice to "${runtime}";
