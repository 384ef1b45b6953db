-- Ties are sought by the name of whoever declared them; accounts are another module's.
create function clearance.declared_by(who uuid, called text) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp
as $$
  select exists (select from identity.account a
                  where a.id = who and strpos(lower(a.name), lower(called)) > 0)
$$;
revoke all on function clearance.declared_by from public;
grant execute on function clearance.declared_by to "${runtime}";
