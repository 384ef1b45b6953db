-- Reports of one's own files are found by these files, not by asking each report for its file.
create or replace function intake.read_by_me() returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  files uuid[] := cases.read_by_me();
  here uuid := platform.unit();
  mine uuid := platform.post();
begin
  return array(
    select r.id from intake.report r
     where r.unit = here and (r.post = mine
       or not exists (select from cases.report c
                       where c.report = r.id and c.parted_at is null))
    union all
    select c.report from cases.report c
     where c.file = any (files) and c.unit = here and c.parted_at is null);
end $$;
