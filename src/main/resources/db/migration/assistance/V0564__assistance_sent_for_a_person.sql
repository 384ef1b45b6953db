-- What was sent for a person, also from a file that is closed to whoever destroys the person: what is
-- destroyed must not stay readable because of somebody else in the file.
create function assistance.sent_for(asked uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(r.id order by r.id), '{}') from assistance.referral r
   where r.person = asked and r.unit = platform.unit()
$$;
revoke all on function assistance.sent_for(uuid) from public;
grant execute on function assistance.sent_for(uuid) to "${runtime}";
