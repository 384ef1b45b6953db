-- Whether closing a post would leave a sealed record to no post that is open; the administrator who
-- asks sees no seals. See decisions/0093.
create function clearance.seals_alone(of_post uuid, others uuid[]) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select platform.may('PEOPLE_MANAGE')
    and exists (select from clearance.sealing s
                 where s.lifted_at is null and of_post = any (s.posts) and not s.posts && others)
$$;
revoke all on function clearance.seals_alone from public;
grant execute on function clearance.seals_alone to "${runtime}";
