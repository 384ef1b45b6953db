-- Who opens a record again to a colleague says why; ties ended before have no reason.
alter table clearance.tie
  add column end_reason text check (end_reason in ('NAMESAKE', 'MISTAKE', 'NO_LONGER', 'OTHER')),
  add check (end_reason is null or ended_at is not null);
grant update (end_reason) on clearance.tie to "${runtime}";
