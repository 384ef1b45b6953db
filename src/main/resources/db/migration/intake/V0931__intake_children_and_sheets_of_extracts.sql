-- A school's file names pupils: without a date of birth they came in as adults, and the children's
-- service was owed no notice.
alter table intake.extract add column children boolean not null default false;
grant update (children) on intake.extract to "${runtime}";
-- Where a row stands: rows of a workbook were numbered through all its sheets and could not be found.
alter table intake.extract_row
  add column sheet int not null default 0 check (sheet >= 0),
  add column place int not null default 0 check (place >= 0);
