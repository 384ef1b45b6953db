-- What is attached to the part of a file that says where she stays is kept as the words there are;
-- see decisions/0093.
create policy secret_place on attachments.attachment as restrictive for select
  using (section <> 'LOCATION' or (select platform.may('SECRET_ADDRESS')));
drop policy broken_glass on attachments.attachment;
create policy broken_glass on attachments.attachment for select
  using (not confined and section <> 'LOCATION'
    and file = any ((select clearance.opened_to_me('case'))::uuid[]));

-- Whether the case holds such files for others than whoever acts, though they read that part or
-- broke the glass.
create function attachments.conceals(of_file uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with told as (
    select a.unit = platform.unit()
        or not a.confined and (a.owner = platform.unit()
          or exists (select from cases.my_parts() m
                      where m.file = of_file and m.section = 'LOCATION')) as part,
      not a.confined and of_file = any (clearance.opened_to_me('case')) as glass
      from attachments.attachment a where a.file = of_file and a.section = 'LOCATION')
  select exists (select from told t
                  where t.part and not platform.may('SECRET_ADDRESS') or t.glass and not t.part)
    and not of_file = any (cases.closed_to_me())
$$;
revoke all on function attachments.conceals from public;
grant execute on function attachments.conceals to "${runtime}";
