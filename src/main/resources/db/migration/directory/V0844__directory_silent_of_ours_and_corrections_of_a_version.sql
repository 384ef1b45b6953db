-- How many institutions the acting one keeps have confirmed nobody for too long: itself, and where
-- it keeps the directory, all at its place and at places within. A number for a page, by the places
-- and not by asking of each institution of the country who keeps it.
create function directory.silent_of_ours() returns int
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with recursive us as (
    select b.id, b.territory from directory.body b
     where b.id = directory.leads_to(platform.unit())
  ), place as (
    select us.territory as code from us
     where us.id in (select directory.keepers_over(us.territory))
    union
    select t.code from directory.territory t join place on t.parent = place.code)
  select count(*)::int from directory.specialist_reminder r join directory.body b on b.id = r.body
   where r.settled_on is null and b.merged_into is null and b.closed_on is null
     and (b.territory in (select place.code from place) or b.id in (select us.id from us))
$$;
revoke all on function directory.silent_of_ours from public;
grant execute on function directory.silent_of_ours to "${runtime}";

-- Which version of the specialist the institution saw when it sent a correction: what was changed
-- since is not overwritten unseen.
alter table directory.specialist_correction add column seen_version int;
