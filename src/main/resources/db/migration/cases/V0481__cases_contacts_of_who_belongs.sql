-- How to reach somebody is read by those who take part as long as the file is about them: not
-- after they left it, by a splitting, a parting or otherwise. Told past the policies, since who
-- reads contacts may not read which people of other parts a file names.
create function cases.belongs(of_file uuid, of_person uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (select from cases.party p
                  where p.file = of_file and p.person = of_person and p.ended_at is null)
$$;
revoke all on function cases.belongs from public;
grant execute on function cases.belongs to "${runtime}";

drop policy taking_part on cases.safe_contact;
create policy taking_part on cases.safe_contact for select
  using ((file, 'CONTACT') in (select m.file, m.section from cases.my_parts() m)
    and cases.belongs(file, person));
