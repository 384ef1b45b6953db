-- Where a programme, or a measure put into it, was taken from: a template or another programme. The
-- words are kept, so that it stays told when the other one changes or is not to be seen.
create table programmes.beginning (
  id uuid primary key,
  unit uuid not null,
  programme uuid not null references programmes.programme,
  measure text,
  template text,
  source uuid,
  source_measure text,
  title text not null check (title <> ''),
  place text,
  years text,
  taken_at timestamptz not null,
  taken_by text not null,
  check (num_nonnulls(template, source) = 1)
);
create index beginning_programme on programmes.beginning (programme, measure);

call platform.protect('programmes.beginning');
grant select, insert on programmes.beginning to "${runtime}";
