-- Why an entry was withdrawn says of whom it was, and goes with the other words of the case.
create or replace function cases.empty_words(files uuid[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update cases.case_file set words = null where id = any (files) and words is not null;
  update cases.turn set words = null where file = any (files) and words is not null;
  update cases.entry set words = null, withdrawn_words = null
   where file = any (files) and num_nonnulls(words, withdrawn_words) > 0;
  update cases.file_link set from_words = null, undone_from_words = null
   where from_file = any (files) and num_nonnulls(from_words, undone_from_words) > 0;
  update cases.file_link set into_words = null, undone_into_words = null
   where into_file = any (files) and num_nonnulls(into_words, undone_into_words) > 0;
end $$;
