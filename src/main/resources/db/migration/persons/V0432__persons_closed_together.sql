-- Merged records are of one person: a seal or a tie on any of them closes them all. Merging is one
-- step deep, so the record the others lead to is found at once.
create or replace function clearance.together(of_kind text, records uuid[]) returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if of_kind <> 'person' or cardinality(records) = 0 then
    return records;
  end if;
  return array(
    with kept as (
      select distinct coalesce(p.merged_into, p.id) as id
        from persons.person p where p.id = any (records))
    select unnest(records)
    union select k.id from kept k
    union select p.id from persons.person p join kept k on p.merged_into = k.id);
end $$;
