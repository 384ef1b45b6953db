-- A day and a source of a number nobody gave say nothing; from now on a day without a number is that
-- of a number too small to be told.
alter table indicators.indicator disable trigger user;
update indicators.indicator set base_on = null, base_source = null
 where base_value is null and (base_on is not null or base_source is not null);
alter table indicators.indicator enable trigger user;
alter table indicators.indicator add check (base_value is not null or base_on is null);
