-- Files of an institution that narrows its records (clearance.narrowing) are read, with all that hangs
-- on them, by the post that leads them and those let in beside it; see decisions/0133.
create index case_file_post on cases.case_file (post) where post is not null;

-- One's own files, and what was joined into them.
create function cases.mine() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with own as (
    select f.id from cases.case_file f
     where f.post = platform.post() and f.unit = platform.unit()
    union
    select r.file from cases.reader r
     where r.post = platform.post() and r.unit = platform.unit()
       and not r.leads and r.ended_at is null)
  select coalesce(array_agg(x.id), '{}') from (
    select o.id from own o
    union select f.id from cases.case_file f join own o on f.joined_into = o.id) x
$$;
-- With those in which the institution takes part; and, to be read only, behind a broken glass.
create function cases.written_by_me() returns uuid[]
  language sql stable
as $$ select array_cat(cases.mine(), cases.my_files()) $$;
create function cases.read_by_me() returns uuid[]
  language sql stable
as $$ select array_cat(cases.written_by_me(), clearance.opened_to_me('case')) $$;

-- Whether a report, or whatever something is owed on, hangs on a file of one's own institution that is
-- none of these. A report stays open to the post that registered it.
create function cases.report_kept(of_report uuid, files uuid[]) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (select from cases.report r
                  where r.report = of_report and r.parted_at is null
                    and r.unit = platform.unit() and not r.file = any (files))
    and not exists (select from intake.report i
                     where i.id = of_report and i.post = platform.post())
$$;
create function cases.owed_kept(of_kind text, of_subject uuid, files uuid[]) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
  case of_kind
    when 'case' then
      return exists (select from cases.case_file f
                      where f.id = of_subject and f.unit = platform.unit()
                        and not f.id = any (files));
    when 'report' then
      return cases.report_kept(of_subject, files);
    when 'referral' then
      return exists (select from assistance.referral r
                      where r.id = of_subject
                        and (r.unit = platform.unit() and not r.file = any (files)
                          or r.receiver = platform.unit() and not r.own_file = any (files)));
    when 'conference' then
      return exists (select from conferences.conference c
                      where c.id = of_subject and c.unit = platform.unit()
                        and not c.file = any (files));
    when 'decision' then
      return exists (select from conferences.decision d
                      where d.id = of_subject and d.unit = platform.unit()
                        and not d.file = any (files));
    else
      return false;
  end case;
end $$;
revoke all on function cases.mine, cases.written_by_me, cases.read_by_me, cases.report_kept,
  cases.owed_kept from public;
grant execute on function cases.mine, cases.written_by_me, cases.read_by_me, cases.report_kept,
  cases.owed_kept to "${runtime}";

-- Puts a table of what hangs on files under it.
--
-- @param opens when a row is open to whoever may come to the files named %s
create procedure cases.keep(kept regclass, opens text)
  language plpgsql
as $$
declare
  free text := 'not (select clearance.narrowed()) or ';
begin
  execute format('create policy circle on %s as restrictive for select using (%s)',
    kept, free || replace(opens, '%s', '(select cases.read_by_me())::uuid[]'));
  execute format('create policy circle_changes on %s as restrictive for update using (%s)',
    kept, free || replace(opens, '%s', '(select cases.written_by_me())::uuid[]'));
  execute format('create policy circle_adds on %s as restrictive for insert with check (%s)',
    kept, free || replace(opens, '%s', '(select cases.written_by_me())::uuid[]'));
end $$;
revoke all on procedure cases.keep from public;

do $$
declare
  one text;
begin
  foreach one in array array['cases.party', 'cases.report', 'cases.turn', 'cases.participation',
    'cases.safe_contact', 'cases.event', 'cases.reader', 'papers.paper', 'conferences.conference',
    'conferences.turn', 'conferences.invitation', 'conferences.point', 'conferences.note',
    'conferences.decision'] loop
    call cases.keep(one, 'unit <> platform.unit() or file = any (%s)');
  end loop;
  foreach one in array array['cases.entry', 'assessments.assessment', 'attachments.attachment',
    'conferences.answer', 'conferences.outcome'] loop
    call cases.keep(one, 'owner <> platform.unit() or file = any (%s)');
  end loop;
  foreach one in array array['intake.version', 'intake.involved', 'intake.notice', 'intake.arrival',
    'intake.arrival_person'] loop
    call cases.keep(one, 'not cases.report_kept(report, %s)');
  end loop;
end $$;
-- A new file is of the post that opens it.
call cases.keep('cases.case_file',
  'unit <> platform.unit() or post = platform.post() or id = any (%s)');
call cases.keep('cases.file_link',
  'unit <> platform.unit() or from_file = any (%s) and into_file = any (%s)');
-- One that was received hangs on one's own file, once that is opened.
call cases.keep('assistance.referral',
  '(unit <> platform.unit() or file = any (%s))
    and (receiver <> platform.unit() or own_file is null or own_file = any (%s))');
call cases.keep('intake.report', 'not cases.report_kept(id, %s)');
call cases.keep('duties.duty', 'not cases.owed_kept(subject_kind, subject, %s)');

create or replace function clearance.kept(of_kind text, of_record uuid, writing boolean)
  returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select of_kind = 'case' and clearance.narrowed() and exists (
    select from cases.case_file f
     where f.id = of_record and f.unit = platform.unit()
       and not f.id = any (case when writing then cases.mine()
         else array_cat(cases.mine(), clearance.opened_to_me('case')) end))
$$;
