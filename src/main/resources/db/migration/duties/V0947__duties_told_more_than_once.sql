-- A step may be told more than once, at other moments: a measure of a programme is reminded a month, a week
-- and a day before its day. Each moment once, whichever node came first.
alter table duties.escalation add column after_hours int not null default 0;
-- Those told already were told at the one moment their ladder had for the step.
update duties.escalation e
   set after_hours = (regexp_match(r.ladder, e.step || '@(-?[0-9]+)H'))[1]::int
  from duties.duty d join duties.rule r on r.id = d.rule
 where d.id = e.duty and r.ladder ~ (e.step || '@-?[0-9]+H');
alter table duties.escalation alter column after_hours drop default;
alter table duties.escalation drop constraint escalation_duty_step_key;
alter table duties.escalation add unique (duty, step, after_hours);
