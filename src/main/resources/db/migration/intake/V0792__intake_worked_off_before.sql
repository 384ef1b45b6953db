-- A report of an old journal that was worked off before it came here: no term begins with it, now
-- or when it is corrected.
alter table intake.report add column worked_off boolean not null default false;
grant update (worked_off) on intake.report to "${runtime}";
alter table intake.extract add column worked_off boolean not null default false;
grant update (worked_off) on intake.extract to "${runtime}";
