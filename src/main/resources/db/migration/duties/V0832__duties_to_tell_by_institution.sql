-- Each institution asks whom it is to tell by now: by the moment alone each walked what all have to
-- tell. Institutions that have something are still found in the index, without the rows.
drop index duties.duty_tell;
create index duty_tell on duties.duty (unit, tell_at)
  where settled_at is null and waived_at is null and tell_at is not null;
