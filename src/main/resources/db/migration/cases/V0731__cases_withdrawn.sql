-- What was written into a wrong file is withdrawn with a reason. It stays, struck through, for the
-- institution that wrote it and the one that keeps the file; it is of somebody else, so nobody who
-- takes part reads it any more.
alter table cases.entry
  add column withdrawn_at timestamptz,
  add column withdrawn_by text,
  -- Why; sealed with the file's key. On the last of what corrected each other.
  add column withdrawn_words bytea,
  add check ((withdrawn_at is null) = (withdrawn_by is null)),
  add check (withdrawn_words is null or withdrawn_at is not null);
call vault.seals('cases.entry', 'withdrawn_words', 't.file = $1');

drop policy taking_part on cases.entry;
create policy taking_part on cases.entry for select
  using (not confined and withdrawn_at is null
    and (file, case when secret then 'LOCATION' else section end)
      in (select m.file, m.section from cases.my_parts() m));
drop policy broken_glass on cases.entry;
create policy broken_glass on cases.entry for select
  using (not confined and not secret and withdrawn_at is null
    and file = any ((select clearance.opened_to_me('case'))::uuid[]));

-- With all that was corrected by it, also where whoever withdraws it may not read those: what they
-- wrote, or what is in a file they keep. Tells how many; none when somebody corrected it meanwhile.
create function cases.withdraw(
    of_entry uuid, of_file uuid, at timestamptz, by_whom text, why bytea) returns bigint
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  with recursive chain as (
    select e.id, e.replaces from cases.entry e
     where e.id = of_entry and e.file = of_file and e.withdrawn_at is null
       and (e.unit = platform.unit() or e.owner = platform.unit() and not e.confined)
       and not exists (select from cases.entry r where r.replaces = e.id)
    union
    select e.id, e.replaces from cases.entry e join chain c on e.id = c.replaces),
  done as (
    update cases.entry e
       set withdrawn_at = at, withdrawn_by = by_whom,
           withdrawn_words = case when e.id = of_entry then why end
     where e.id in (select c.id from chain c)
    returning 1)
  select count(*) from done
$$;
revoke all on function cases.withdraw from public;
grant execute on function cases.withdraw to "${runtime}";
