-- Lists of participants name people: whoever only reads programmes, to count, does not read them.
create policy staff on tracking.evidence_file as restrictive for select
  using (platform.may('PROGRAMME_REPORT'));
