-- How others are told somebody is called is sealed with the file: when the keeper corrects or hides a
-- name, it is sealed anew, or guests went on reading the one hidden for safety. Also in files closed to
-- whoever changes it: there it is read by others most.
create function cases.called_here(whom uuid)
  returns table (file uuid, id uuid, person uuid, called bytea)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p.file, p.id, p.person, p.called from cases.party p
   where p.person = whom and p.unit = platform.unit() and p.ended_at is null and p.called is not null
   order by p.id
$$;
create function cases.call_anew(party uuid, name bytea) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update cases.party p set called = name
   where p.id = party and p.unit = platform.unit() and p.ended_at is null;
  return found;
end $$;
revoke all on function cases.called_here, cases.call_anew from public;
grant execute on function cases.called_here, cases.call_anew to "${runtime}";
