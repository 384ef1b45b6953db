-- A proposal at an institution one looks after names somebody of a third one, and is asked by somebody
-- the head does not know: both stand on the page of whoever asked and of whoever answers.
alter policy proposed on identity.account
  using (exists (select from identity.proposal p
                  where p.account = account.id and p.ended_at is null
                    and p.unit in (select identity.managed_units())));
alter table identity.proposal add column asked_by_name text not null default '–';
update identity.proposal p set asked_by_name = a.name from identity.account a where a.id = p.asked_by;
