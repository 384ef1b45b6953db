-- Where it happened, as far as terms of the law hang on it: in the institution itself, in a town, in another zone.
alter table intake.report add column circumstances text[] not null default '{}';
-- The default stays: a node of the old program beside writes reports without it until it is replaced.
grant update (circumstances) on intake.report to "${runtime}";
