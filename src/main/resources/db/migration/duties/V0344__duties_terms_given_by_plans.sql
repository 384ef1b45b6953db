-- A rule whose term the event gives: the plan of a council sets the days of its measures.
alter table duties.rule drop constraint rule_unit_check;
alter table duties.rule add constraint rule_unit_check
  check (unit in ('MINUTES', 'HOURS', 'DAYS', 'WORKING_DAYS', 'MONTHS', 'DATE', 'GIVEN'));
