-- No instrument asks where she stays today; one that does is kept as the words of a file are.
create policy secret_place on assessments.assessment as restrictive for select
  using (section <> 'LOCATION' or (select platform.may('SECRET_ADDRESS')));
drop policy broken_glass on assessments.assessment;
create policy broken_glass on assessments.assessment for select
  using (section <> 'LOCATION' and file = any ((select clearance.opened_to_me('case'))::uuid[]));
