-- An answer given by a slip is taken back within a day by whoever gave it, and why; it stays to be
-- read, struck through.
alter table assistance.step
  add column undone_at timestamptz check (undone_at >= written_at),
  add column undone_by text,
  add column undone_words bytea,
  add check ((undone_at is null) = (undone_by is null)),
  add check (undone_at is null or what <> 'SENT');
grant update (undone_at, undone_by, undone_words) on assistance.step to "${runtime}";
call vault.seals('assistance.step', 'undone_words', 't.referral = $1');
