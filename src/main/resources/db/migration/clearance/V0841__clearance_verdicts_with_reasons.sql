-- A verdict says why, and is taken back within a day by whoever gave it: three buttons in a row are
-- pressed by a slip. What it was stays in the trail.
alter table clearance.verdict add column reason text check (reason in
  ('NEED_PROVEN', 'ASKED_FOR', 'WRONG_RECORD', 'NO_TASK', 'OTHER_WAY', 'OTHER'));
create policy taken_back on clearance.verdict for delete
  using (platform.may('ACCESS_REVIEW') and unit = platform.unit() and person = platform.person()
    and given_at > now() - interval '1 day');
grant delete on clearance.verdict to "${runtime}";

-- Whom a seal leaves the record to is changed at once: it is never open to all in between.
alter table clearance.sealing drop constraint sealing_lift_reason_check;
alter table clearance.sealing add constraint sealing_lift_reason_check check (lift_reason in
  ('NO_LONGER_NEEDED', 'MISTAKE', 'COURT', 'OTHER', 'CHANGED'));
