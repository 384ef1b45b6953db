-- Minutes, agenda, decisions and answers go with the words of the case they are of.
alter table conferences.conference alter column words drop not null;
alter table conferences.point alter column words drop not null;
alter table conferences.note alter column words drop not null;
alter table conferences.decision alter column words drop not null;
create function conferences.empty_words(files uuid[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  one text;
begin
  foreach one in array array['conference', 'turn', 'answer', 'point', 'note', 'decision', 'outcome']
  loop
    execute format(
      'update conferences.%I set words = null where file = any ($1) and words is not null', one)
      using files;
  end loop;
end $$;
revoke all on function conferences.empty_words from public;

create function conferences.forget(files uuid[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform conferences.empty_words(array(select f from unnest(files) f where cases.wordless(f)));
end $$;
revoke all on function conferences.forget from public;
grant execute on function conferences.forget to "${runtime}";
