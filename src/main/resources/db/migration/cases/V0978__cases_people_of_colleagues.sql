-- Whoever stands in files of colleagues only is kept from a post with them, where the institution
-- narrows its records; who stands in none, or in a report the post registered, is not. See
-- decisions/0133.
create function cases.person_kept(of_person uuid, files uuid[]) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  one uuid := (select coalesce(p.merged_into, p.id) from persons.person p where p.id = of_person);
  same uuid[] := one || array(select p.id from persons.person p where p.merged_into = one);
  here uuid := platform.unit();
  seen boolean;
begin
  select bool_or(p.file = any (files)) into seen from cases.party p
   where p.person = any (same) and p.unit = here and p.ended_at is null;
  if seen is null or seen then
    return false;
  end if;
  return not exists (
    select from intake.involved i join intake.report r on r.id = i.report
     where i.person = any (same) and i.ended_at is null and r.unit = here
       and r.post = platform.post());
end $$;
revoke all on function cases.person_kept from public;
grant execute on function cases.person_kept to "${runtime}";

-- Puts a table of what is written of a person under it.
create procedure cases.keep_person(kept regclass, variadic people name[])
  language plpgsql
as $$
declare
  begins text := 'not (select clearance.narrowed()) or unit <> platform.unit()';
  reads text := '';
  writes text := '';
  one name;
begin
  foreach one in array people loop
    reads := reads || format(
      ' and (%1$I = any ((select clearance.opened_to_me(''person''))::uuid[])
        or not cases.person_kept(%1$I, (select cases.read_by_me())::uuid[]))', one);
    writes := writes || format(
      ' and not cases.person_kept(%I, (select cases.written_by_me())::uuid[])', one);
  end loop;
  execute format('create policy circle on %s as restrictive for select using (%s or true%s)',
    kept, begins, reads);
  execute format('create policy circle_changes on %s as restrictive for update using (%s or true%s)',
    kept, begins, writes);
end $$;
revoke all on procedure cases.keep_person from public;
call cases.keep_person('persons.person', 'id');
call cases.keep_person('persons.version', 'person');
call cases.keep_person('persons.merging', 'kept', 'gone');
call cases.keep_person('persons.distinction', 'one', 'other');
call cases.keep_person('persons.pair', 'one', 'other');
call cases.keep_person('persons.enquiry', 'person');
call cases.keep_person('persons.destruction', 'person');
call cases.keep_person('consents.consent', 'person');
call cases.keep_person('consents.exemption', 'person');

create or replace function clearance.kept(of_kind text, of_record uuid, writing boolean)
  returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  files uuid[];
begin
  if not clearance.narrowed() then
    return false;
  end if;
  files := case when writing then cases.written_by_me() else cases.read_by_me() end;
  if of_kind = 'case' then
    return exists (select from cases.case_file f
                    where f.id = of_record and f.unit = platform.unit()
                      and not f.id = any (files));
  end if;
  return of_kind = 'person'
    and exists (select from persons.person p
                 where p.id = of_record and p.unit = platform.unit())
    and (writing or not of_record = any (clearance.opened_to_me('person')))
    and cases.person_kept(of_record, files);
end $$;

-- Whether a report belongs to a file, whoever reads that: then it is not struck out.
create function cases.holds(of_report uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (select from cases.report r
                  where r.report = of_report and r.unit = platform.unit() and r.parted_at is null)
$$;
revoke all on function cases.holds from public;
grant execute on function cases.holds to "${runtime}";

-- Where somebody is surely meant whom colleagues work with: the posts that lead those files, to be
-- asked; nothing of the record. Nobody is told of what a seal or a tie closes to them.
create function persons.known_here(sought bigint[]) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select null::uuid where false $$;
comment on function persons.known_here is 'answered by whoever keeps the files';
create or replace function persons.known_here(sought bigint[]) returns setof uuid
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp set enable_seqscan = off
as $$
declare
  files uuid[];
begin
  if not clearance.narrowed() or not platform.may('PERSON_READ') then
    return;
  end if;
  files := cases.read_by_me();
  return query
    select distinct f.post
      from persons.person p
      cross join lateral unnest(clearance.together('person', array[p.id])) as same(id)
      join cases.party y on y.person = same.id and y.unit = p.unit and y.ended_at is null
      join cases.case_file f on f.id = y.file
     where p.certain && sought and p.unit = platform.unit()
       and cases.person_kept(p.id, files)
       and not p.id = any (clearance.closed_to_me('person'))
       and not f.id = any (cases.closed_to_me());
end $$;
revoke all on function persons.known_here from public;
grant execute on function persons.known_here to "${runtime}";

-- Lists are sought among what is open, not row by row among what is not: of a house's reports, those
-- that hang on no file or on one's own and those one registered; of its people, the newest.
create function intake.read_by_me() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select null::uuid[] $$;
comment on function intake.read_by_me is 'answered by whoever keeps the files';
create or replace function intake.read_by_me() returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  files uuid[] := cases.read_by_me();
  here uuid := platform.unit();
  mine uuid := platform.post();
begin
  return array(
    select r.id from intake.report r
      left join cases.report c on c.report = r.id and c.parted_at is null
     where r.unit = here
       and (c.id is null or c.file = any (files) or r.post = mine));
end $$;
create function persons.newest_here(most int) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p.id from persons.person p
   where p.unit = platform.unit() and p.merged_into is null and p.identity is not null
   order by p.id desc limit most
$$;
revoke all on function intake.read_by_me, persons.newest_here from public;
grant execute on function intake.read_by_me, persons.newest_here to "${runtime}";
