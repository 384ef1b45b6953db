-- Where it happened, as far as terms of the law hang on it: in the institution itself, in a town, in another zone.
alter table intake.report add column circumstances text[] not null default '{}';
alter table intake.report alter column circumstances drop default;
grant update (circumstances) on intake.report to "${runtime}";
