-- Who is narrowed is told by the post that acts, not by the rights of the moment: an access token
-- carries a part of them, and whoever carries less must not read more, nor a coordinator's program
-- less. Roles that see no persons read no records. `kolo.whole` is set by the program for the length
-- of what it must see whole and shows nobody; see decisions/0133.
create or replace function clearance.narrowed() returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if not exists (select from clearance.narrowing n
                  where n.unit = platform.unit() and n.ended_at is null)
    or coalesce(platform.acting_kind() <> 'PERSON', true)
    or coalesce(current_setting('kolo.whole', true) = 'on', false) then
    return false;
  end if;
  return not exists (
    select from identity.post p
     where p.id = platform.post() and p.unit = platform.unit()
       and (p.heads or p.role not in ('CASE_WORKER', 'POLICE', 'CHILDREN_SERVICE', 'HEALTH',
         'EDUCATION', 'LEGAL_AID', 'SERVICE_PROVIDER')));
end $$;
