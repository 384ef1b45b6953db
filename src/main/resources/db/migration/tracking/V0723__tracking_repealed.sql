-- A repealed programme is owed no more from the day after: nobody is reminded of it or asked to report.
alter table tracking.programme add column repealed_on date;
alter table tracking.programme disable trigger user;
update tracking.programme t set repealed_on = p.repeal_date
  from programmes.programme p where p.id = t.id and p.repeal_date is not null;
alter table tracking.programme enable trigger user;
