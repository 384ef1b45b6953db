-- Whoever broke the glass may close it before the time is over; nobody makes it longer.
create policy ended_by_who_broke_it on clearance.incident for update
  using (person = platform.person() and until_at is not null)
  with check (person = platform.person() and until_at <= happened_at + interval '3 hours');
grant update (until_at) on clearance.incident to "${runtime}";

-- Why a record is sealed, and why it no longer is: codes, as everywhere here.
alter table clearance.sealing
  add column reason text not null default 'OTHER' check (reason in
    ('STAFF_MEMBER', 'KNOWN_TO_ALL', 'THREAT', 'COURT', 'OTHER')),
  add column lift_reason text check (lift_reason in
    ('NO_LONGER_NEEDED', 'MISTAKE', 'COURT', 'OTHER'));
grant update (lift_reason) on clearance.sealing to "${runtime}";
