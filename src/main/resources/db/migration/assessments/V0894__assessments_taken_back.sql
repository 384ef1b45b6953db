-- An assessment written for the wrong person or by a slip is taken back within a day by the
-- institution that assessed; it stays to be read, struck through. Why lies sealed with its content.
alter table assessments.assessment
  add column undone_at timestamptz check (undone_at >= written_at),
  add column undone_by text,
  add check ((undone_at is null) = (undone_by is null));
grant update (content, undone_at, undone_by) on assessments.assessment to "${runtime}";
