-- What closes a record to whoever acts is asked in every statement, and walked through the seals of
-- the whole country. A record of another institution comes into sight only where the two have to do
-- with one another, so the seals of one's own institution and of those are asked.
create table clearance.neighbour (
  unit uuid not null,
  other uuid not null,
  primary key (unit, other)
);
comment on table clearance.neighbour is 'institutions of which one has shown the other something of a record; never taken back';
-- Follows from what was shown, which is in the trail; only functions read it.
alter table clearance.neighbour enable row level security;
create index sealing_of_unit on clearance.sealing (unit, kind) where lifted_at is null;

create function clearance.met() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  execute format(
    'insert into clearance.neighbour (unit, other)
       select a.unit, a.%1$I from added a where a.unit <> a.%1$I
       union select a.%1$I, a.unit from added a where a.unit <> a.%1$I
     on conflict do nothing', tg_argv[0]);
  return null;
end $$;
revoke all on function clearance.met from public;

-- By a row of the table the institution in the column comes to see something of a record of the
-- institution whose row it is. A policy that shows rows to others needs this beside it.
create procedure clearance.acquaint(shown regclass, institution name)
  language plpgsql
as $$
begin
  -- The trigger first: it waits for whoever writes now, so that what follows reads their rows too.
  execute format(
    'create trigger met after insert on %s referencing new table as added
       for each statement execute function clearance.met(%L)', shown, institution);
  execute format(
    'insert into clearance.neighbour (unit, other)
       select unit, %1$I from %2$s where unit <> %1$I
       union select %1$I, unit from %2$s where unit <> %1$I
     on conflict do nothing', institution, shown);
end $$;
revoke all on procedure clearance.acquaint from public;

create or replace function clearance.closed_to_me(of_kind text) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select case when count(*) = 0 then '{}' else clearance.together(of_kind, array_agg(record)) end
    from (
    select t.record from clearance.tie t
     where t.person = platform.person() and t.kind = of_kind and t.ended_at is null
       and t.declared_at <= clock_timestamp()
    union all
    select s.record from clearance.sealing s
     where s.kind = of_kind and s.lifted_at is null
       and s.unit = any (array(
         select platform.unit()
         union all select n.other from clearance.neighbour n where n.unit = platform.unit()
         union all select i.owner from clearance.incident i
                    where i.person = platform.person() and i.until_at > now()))
       and platform.acting_kind() <> 'SYSTEM'
       and (platform.post() is null or not platform.post() = any (s.posts))) as closed
$$;

-- The same for named records, whoever keeps them: asked of one or a few, never of all.
create function clearance.closed_among(of_kind text, records uuid[]) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(r.record), '{}') from unnest(records) r (record)
   where exists (select from clearance.tie t
                  where t.person = platform.person() and t.kind = of_kind and t.ended_at is null
                    and t.declared_at <= clock_timestamp()
                    and t.record = any (clearance.together(of_kind, array[r.record])))
      or exists (select from clearance.sealing s
                  where s.kind = of_kind and s.lifted_at is null
                    and s.record = any (clearance.together(of_kind, array[r.record]))
                    and platform.acting_kind() <> 'SYSTEM'
                    and (platform.post() is null or not platform.post() = any (s.posts)))
$$;
revoke all on function clearance.closed_among from public;

create or replace function clearance.closed_because(of_kind text, of_record uuid) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select case
    when exists (select from clearance.tie t
                  where t.person = platform.person() and t.kind = of_kind and t.ended_at is null
                    and t.declared_at <= clock_timestamp()
                    and of_record = any (clearance.together(of_kind, array[t.record])))
      then 'CONFLICT_TRIED'
    when cardinality(clearance.closed_among(of_kind, array[of_record])) > 0 then 'SEALED_TRIED'
  end
$$;
