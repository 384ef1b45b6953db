-- What was written about a case goes with the last of those who suffered in it, or, where nobody is
-- said to have suffered, with the last it names; see decisions/0097. That there was a case, its
-- number, its statuses and what is counted of it stay.
alter table cases.case_file alter column words drop not null;
alter table cases.file_link alter column from_words drop not null, alter column into_words drop not null;
alter table cases.file_link drop constraint file_link_check1,
  add check ((undone_at is null) = (undone_by is null)),
  add check (undone_at is not null or num_nonnulls(undone_from_words, undone_into_words) = 0);

create function cases.empty_words(files uuid[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update cases.case_file set words = null where id = any (files) and words is not null;
  update cases.turn set words = null where file = any (files) and words is not null;
  update cases.entry set words = null where file = any (files) and words is not null;
  update cases.file_link set from_words = null, undone_from_words = null
   where from_file = any (files) and num_nonnulls(from_words, undone_from_words) > 0;
  update cases.file_link set into_words = null, undone_into_words = null
   where into_file = any (files) and num_nonnulls(into_words, undone_into_words) > 0;
end $$;
revoke all on function cases.empty_words from public;

create function cases.forget_files(asked uuid) returns uuid[]
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  gone uuid[];
begin
  if not vault.destroyed(asked) then
    raise exception 'not destroyed' using errcode = 'insufficient_privilege';
  end if;
  with naming as (
    select p.file from cases.party p where p.person = asked and p.unit = platform.unit()),
  named as (
    select p.file, p.role in ('VICTIM', 'CHILD_VICTIM', 'CHILD_WITNESS') as suffered,
           not vault.destroyed(p.person) as here
      from cases.party p
     where p.file in (select n.file from naming n) and (p.ended_at is null or p.person = asked))
  select coalesce(array_agg(x.file), '{}') into gone from (
    select n.file from named n group by n.file
    having not bool_or(n.suffered and n.here)
       and (bool_or(n.suffered) or not bool_or(n.here))) x;
  perform cases.empty_words(gone);
  return gone;
end $$;
revoke all on function cases.forget_files from public;
grant execute on function cases.forget_files to "${runtime}";

-- Whether the words of a file of the acting institution are destroyed: for functions of modules that
-- keep more of it.
create function cases.wordless(asked uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (select from cases.case_file f
                  where f.id = asked and f.unit = platform.unit() and f.words is null)
$$;
revoke all on function cases.wordless from public;
