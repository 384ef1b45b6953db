-- In the order of the journal whole, and with all that the policies ask of a row: the list needs no
-- sorting, and how many there are is told without going to the rows.
drop index intake.report_newest;
create index report_newest on intake.report (unit, year desc, number desc, id desc);
