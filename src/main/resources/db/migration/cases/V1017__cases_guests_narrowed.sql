-- An institution that takes part in a file of another and narrows its own records reads that file as it
-- reads its own one on the same matter: whoever works with the file made from the referral. Where there is
-- none, all read, as they read a report that belongs to no file.
create function cases.guest_kept() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with tied as (
    select coalesce(f.joined_into, f.id) as leading, f.id as file,
           r.own_file = any (cases.mine()) as works
      from assistance.referral r join cases.case_file f on f.id = r.file
     where r.receiver = platform.unit() and r.own_file is not null),
  whole as (
    select t.file, t.works from tied t
    union all
    select t.leading, t.works from tied t where t.leading <> t.file)
  select coalesce(array_agg(k.file), '{}') from (
    select w.file from whole w group by w.file having not bool_or(w.works)) k
   where clearance.narrowed()
$$;
revoke all on function cases.guest_kept from public;

create or replace function cases.my_parts() returns table (file uuid, section text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p.file, s.section from cases.participation p, unnest(p.sections) as s(section)
   where p.institution = platform.unit() and p.ended_at is null
     and not p.file = any ((select cases.guest_kept())::uuid[])
     and not exists (
       select from consents.consent c
        where c.id = any (p.passages) and not (
          select last.given and last.withdrawn_at is null from consents.consent last
           where last.person = any (clearance.together('person', array[c.person]))
             and last.scope = c.scope
           order by last.answered_on desc, last.id desc limit 1))
$$;
