-- A report registered by mistake (twice, as a trial, in a wrong journal) is struck out with its
-- reason: its number stays taken, nothing more is owed by it, and nothing counts it.
alter table intake.report
  add column struck_at timestamptz,
  add column struck_by text,
  add column struck_reason text
    check (struck_reason in ('TWICE', 'TRIAL', 'WRONG_JOURNAL', 'NO_VIOLENCE')),
  add column same_as uuid references intake.report,
  add check ((struck_at is null) = (struck_by is null)),
  add check ((struck_at is null) = (struck_reason is null)),
  add check (same_as is null or struck_reason = 'TWICE'),
  add check (same_as <> id);
grant update (struck_at, struck_by, struck_reason, same_as) on intake.report to "${runtime}";
