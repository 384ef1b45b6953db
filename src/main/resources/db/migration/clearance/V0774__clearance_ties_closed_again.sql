-- A reviewer who opened a record again by a slip closes it again.
create policy closed_again on clearance.tie for update
  using (platform.may('ACCESS_REVIEW') and unit = platform.unit() and person <> platform.person())
  with check (ended_at is null and unit = platform.unit() and person <> platform.person());
