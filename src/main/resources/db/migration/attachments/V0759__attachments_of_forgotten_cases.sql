-- What is attached to a case goes with its words.
alter table attachments.attachment drop constraint attachment_check1,
  add check ((withdrawn_at is null) = (withdrawn_by is null)),
  add check (withdrawn_at is not null or reason is null);
create function attachments.empty_words(files uuid[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update attachments.content c set content = null
    from attachments.attachment a
   where a.id = c.id and a.file = any (files) and c.content is not null;
  update attachments.attachment set words = null, reason = null
   where file = any (files) and num_nonnulls(words, reason) > 0;
end $$;
revoke all on function attachments.empty_words from public;

create function attachments.forget_files(files uuid[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform attachments.empty_words(array(select f from unnest(files) f where cases.wordless(f)));
end $$;
revoke all on function attachments.forget_files from public;
grant execute on function attachments.forget_files to "${runtime}";

-- Of cases whose people were destroyed before.
do $$
declare
  gone uuid[];
  tables regclass[] := array['cases.case_file', 'cases.turn', 'cases.entry', 'cases.file_link',
    'conferences.conference', 'conferences.turn', 'conferences.answer', 'conferences.point',
    'conferences.note', 'conferences.decision', 'conferences.outcome', 'attachments.attachment',
    'attachments.content'];
  one regclass;
begin
  select coalesce(array_agg(x.file), '{}') into gone from (
    select n.file from (
      select p.file, p.role in ('VICTIM', 'CHILD_VICTIM', 'CHILD_WITNESS') as suffered,
             not exists (select from vault.data_key k
                          where k.id = p.person and k.wrapped is null) as here
        from cases.party p where p.ended_at is null) n
     group by n.file
    having not bool_or(n.suffered and n.here)
       and (bool_or(n.suffered) or not bool_or(n.here))) x;
  foreach one in array tables loop
    execute format('alter table %s disable trigger user', one);
  end loop;
  perform cases.empty_words(gone);
  perform conferences.empty_words(gone);
  perform attachments.empty_words(gone);
  foreach one in array tables loop
    execute format('alter table %s enable trigger user', one);
  end loop;
end $$;
