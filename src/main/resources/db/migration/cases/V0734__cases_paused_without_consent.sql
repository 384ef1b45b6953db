-- Who was let in by her consent reads nothing while she takes it back or refuses: what is written
-- meanwhile she never agreed to show. When she agrees again they read on; on a ground of the law
-- they are let in anew.
create or replace function cases.my_parts() returns table (file uuid, section text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p.file, s.section from cases.participation p, unnest(p.sections) as s(section)
   where p.institution = platform.unit() and p.ended_at is null
     and not exists (
       select from consents.consent c
        where c.id = any (p.passages) and not (
          select last.given and last.withdrawn_at is null from consents.consent last
           where last.person = any (clearance.together('person', array[c.person]))
             and last.scope = c.scope
           order by last.answered_on desc, last.id desc limit 1))
$$;
create or replace function cases.my_files() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select coalesce(array_agg(distinct m.file), '{}') from cases.my_parts() m $$;
