-- Where a shelter or a crisis room is stands in no contact: not for visitors, not for staff. Rows
-- from before this rule are seen only by whoever can remove them.
create function directory.is_concealed(asked uuid) returns boolean
language sql stable as $$
  select exists (select from directory.body b
                  where b.id = asked and b.kind in ('SHELTER', 'CRISIS_ROOM'))
$$;
grant execute on function directory.is_concealed(uuid) to "${runtime}";

drop policy managed on directory.contact;
drop policy staff_read on directory.contact;
create policy managed on directory.contact using (platform.may('DIRECTORY_MANAGE'))
  with check (platform.may('DIRECTORY_MANAGE')
    and not (kind in ('ADDRESS', 'OFFICIAL_ADDRESS') and directory.is_concealed(body)));
-- Who works here reads every contact; a stranger only what is for everybody.
create policy staff_read on directory.contact for select
  using ((platform.acting_kind() in ('PERSON', 'SYSTEM')
          or kind in ('PHONE', 'EMAIL', 'SITE', 'ADDRESS'))
         and not (kind in ('ADDRESS', 'OFFICIAL_ADDRESS') and directory.is_concealed(body)));
