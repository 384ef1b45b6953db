-- Asked after a while, whoever helps may say that help goes on.
alter table assistance.step drop constraint step_what_check;
alter table assistance.step add constraint step_what_check check (what in
  ('SENT', 'ACCEPTED', 'REFUSED', 'BEGUN', 'GOES_ON', 'PROVIDED', 'STOPPED', 'RECALLED'));
