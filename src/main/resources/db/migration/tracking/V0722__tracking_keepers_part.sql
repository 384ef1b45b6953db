-- A measure the plan gives to nobody, or only to bodies that refused, is the keeper's own: else nobody
-- is asked of it and it is missing in every report.
alter table tracking.participation add column for_keeper boolean not null default false;
create unique index participation_keeper on tracking.participation (measure) where for_keeper;
