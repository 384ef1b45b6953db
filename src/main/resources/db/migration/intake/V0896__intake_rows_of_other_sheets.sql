-- Sheets of a workbook whose heads are others are not read; how many rows stand there is said, so that
-- nobody takes a part for the whole.
alter table intake.extract add column unread int not null default 0 check (unread >= 0);
