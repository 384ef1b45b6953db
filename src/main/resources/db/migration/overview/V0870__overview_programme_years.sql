-- Where an adopted programme counts in each year it holds, with the year's sum and the parts of the
-- year it is reported of: kept by the transaction that changes any of it, so that a board of a
-- thousand hromadas adds up narrow rows instead of reading all programmes of the country.
create table overview.programme_year (
  programme uuid not null,
  year int not null,
  -- Of a hromada's own programme the hromada; of a raion's or an oblast's where its keeper is.
  place text not null,
  upper boolean not null,
  period_from int,
  period_to int,
  planned numeric,
  -- YEAR, H1, H2, Q1 to Q4, as published.
  parts text[] not null,
  primary key (programme, year)
);
create index programme_year_place on overview.programme_year (year, place);
-- It follows from programmes and reports, whose changes are in the trail, and from places.
alter table overview.programme_year enable row level security;
create policy published on overview.programme_year for select
  using ((select platform.acting_kind()) = 'VISITOR');
grant select on overview.programme_year to "${runtime}";

-- Hromadas as lists over many of them show them.
create view overview.hromada with (security_invoker = true) as
  select t.code, t.name, t.category, t.parent,
         case 'RAION' when p1.level then p1.name when p2.level then p2.name end as raion,
         case 'OBLAST' when p1.level then p1.name when p2.level then p2.name
                       when p3.level then p3.name end as oblast,
         p1.code as above, p2.code as above_2, p3.code as above_3
    from directory.territory t
    left join directory.territory p1 on p1.code = t.parent
    left join directory.territory p2 on p2.code = p1.parent
    left join directory.territory p3 on p3.code = p2.parent
   where t.level = 'HROMADA' and t.closed_on is null;
grant select on overview.hromada to "${runtime}";

-- How many of some services hromadas told of, and provide, on a day: what was said newest.
create function overview.coverage(services text[], day date)
  returns table (territory text, told int, provided int)
  language sql stable
as $$
  select said.territory, count(*)::int, (count(*) filter (where said.way <> 'NONE'))::int
    from (
      select distinct on (p.territory, p.service) p.territory, p.service, p.way
        from overview.provision p
       where p.service = any (services) and p.since <= day and p.published_at is not null
       order by p.territory, p.service, p.since desc, p.made_at desc) said
   group by said.territory
$$;
revoke all on function overview.coverage from public;
grant execute on function overview.coverage to "${runtime}";

-- The rows as they follow from everything else. Without a period a programme is of the year of its
-- act. A sum no year is named for is the year's where the programme has only one. A programme repealed
-- before a year is none of its. It is of the hromada it was made for; where its document names none, or
-- a village of the hromada, of the one its keeper is in.
create function overview.counted(which uuid[]) returns setof overview.programme_year
  language sql stable
as $$
  select p.id, y.year,
         case when place.upper then b.territory else place.hromada end,
         place.upper, d.period_from, d.period_to,
         (select sum(s.amount) from programmes.year_sum s
           where s.draft = e.id
             and (s.year = y.year or (s.year is null and d.period_from = d.period_to))),
         array(
           select distinct part.name
             from tracking.report r
             cross join lateral (
               select extract(month from r.starts_on)::int as first,
                      (extract(month from r.ends_on) - extract(month from r.starts_on))::int + 1
                        as months) told
             join (values ('YEAR', 12, 1), ('H1', 6, 1), ('H2', 6, 7), ('Q1', 3, 1), ('Q2', 3, 4),
                     ('Q3', 3, 7), ('Q4', 3, 10)) part (name, months, first)
               on part.months = told.months and part.first = told.first
            where r.programme = p.id and r.published_at is not null
              and r.starts_on between make_date(y.year, 1, 1) and make_date(y.year, 12, 31)
            order by part.name)
    from programmes.programme p
    join lateral (
      select id, extract(year from act_date)::int as act_year from programmes.edition
       where programme = p.id and adopted_at is not null
       order by number desc limit 1) e on true
    join programmes.draft d on d.id = e.id
    left join directory.body b on b.id = p.unit
    left join directory.territory made
      on made.code = p.territory and made.level = 'HROMADA' and made.closed_on is null
    left join directory.territory kept
      on kept.code = b.territory and kept.level = 'HROMADA' and kept.closed_on is null
    cross join lateral (
      select d.level is not null and d.level <> 'HROMADA' as upper,
             coalesce(made.code,
               case when p.territory is null or starts_with(p.territory, left(kept.code, 9))
                 then kept.code end) as hromada) place
    -- Pages ask for these years.
    cross join lateral generate_series(
      greatest(coalesce(d.period_from, e.act_year), 2000),
      least(coalesce(d.period_to, e.act_year), 2100)) y (year)
   where p.id = any (which) and p.adopted_at is not null
     and (p.repeal_date is null or p.repeal_date >= make_date(y.year, 1, 1))
     and case when place.upper then b.territory else place.hromada end is not null
$$;

-- Counts programmes anew. Whoever changes another thing of the same programme, its keeper or its place
-- at the same time waits, and then counts with what this transaction did. The programme comes last:
-- who closes a place holds it already, and asks for its programmes then.
create function overview.recount(which uuid[]) returns void
  language plpgsql
as $$
begin
  perform from directory.body b
     join programmes.programme p on p.unit = b.id
    where p.id = any (which) order by b.id for share of b;
  perform from directory.territory t
    where t.code in (
      select p.territory from programmes.programme p where p.id = any (which)
      union all
      select b.territory from programmes.programme p join directory.body b on b.id = p.unit
       where p.id = any (which))
    order by t.code for share;
  perform pg_advisory_xact_lock(hashtextextended('overview.programme_year ' || id, 0))
     from (select distinct unnest(which) as id order by 1) ordered;
  delete from overview.programme_year where programme = any (which);
  insert into overview.programme_year select * from overview.counted(which);
end $$;
revoke all on function overview.counted, overview.recount from public;

create function overview.mind_programme() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if tg_op = 'DELETE' then
    perform overview.recount(array[old.id]);
  else
    perform overview.recount(array[new.id]);
  end if;
  return null;
end $$;
create function overview.mind_edition() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform overview.recount(array[new.programme]);
  return null;
end $$;
-- A plan as it is edited counts nowhere; an adopted one is put into these tables once.
create function overview.mind_plans() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  which uuid[];
begin
  if tg_table_name = 'draft' then
    select array_agg(distinct e.programme) into which
      from changed c join programmes.edition e on e.id = c.id where e.adopted_at is not null;
  else
    select array_agg(distinct e.programme) into which
      from changed c join programmes.edition e on e.id = c.draft where e.adopted_at is not null;
  end if;
  if which is not null then
    perform overview.recount(which);
  end if;
  return null;
end $$;
create function overview.mind_report() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if tg_op = 'DELETE' then
    perform overview.recount(array[old.programme]);
  else
    perform overview.recount(array[new.programme]);
  end if;
  return null;
end $$;
create function overview.mind_body() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  which uuid[];
begin
  select array_agg(p.id) into which from programmes.programme p
   where p.unit = new.id and p.adopted_at is not null;
  if which is not null then
    perform overview.recount(which);
  end if;
  return null;
end $$;
create function overview.mind_place() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  which uuid[];
begin
  select array_agg(p.id) into which from programmes.programme p
   where p.adopted_at is not null
     and (p.territory = new.code
       or p.unit in (select b.id from directory.body b where b.territory = new.code));
  if which is not null then
    perform overview.recount(which);
  end if;
  return null;
end $$;
revoke all on function overview.mind_programme, overview.mind_edition, overview.mind_plans,
  overview.mind_report, overview.mind_body, overview.mind_place from public;

create trigger years_counted after insert on programmes.programme
  for each row when (new.adopted_at is not null) execute function overview.mind_programme();
create trigger years_recounted after update of unit, territory, adopted_at, repeal_date
  on programmes.programme
  for each row when ((old.unit, old.territory, old.adopted_at, old.repeal_date)
    is distinct from (new.unit, new.territory, new.adopted_at, new.repeal_date))
  execute function overview.mind_programme();
create trigger years_forgotten after delete on programmes.programme
  for each row when (old.adopted_at is not null) execute function overview.mind_programme();
create trigger years_counted after insert on programmes.edition
  for each row when (new.adopted_at is not null) execute function overview.mind_edition();
create trigger years_recounted after update on programmes.edition
  for each row when ((old.adopted_at, old.act_date, old.number)
    is distinct from (new.adopted_at, new.act_date, new.number))
  execute function overview.mind_edition();
create trigger years_recounted after update on programmes.draft
  referencing new table as changed for each statement execute function overview.mind_plans();
create trigger years_counted after insert on programmes.year_sum
  referencing new table as changed for each statement execute function overview.mind_plans();
create trigger years_recounted after update on programmes.year_sum
  referencing new table as changed for each statement execute function overview.mind_plans();
create trigger years_forgotten after delete on programmes.year_sum
  referencing old table as changed for each statement execute function overview.mind_plans();
create trigger years_counted after insert on tracking.report
  for each row when (new.published_at is not null) execute function overview.mind_report();
create trigger years_recounted after update of published_at, starts_on, ends_on, programme
  on tracking.report
  for each row when ((old.published_at, old.starts_on, old.ends_on, old.programme)
    is distinct from (new.published_at, new.starts_on, new.ends_on, new.programme))
  execute function overview.mind_report();
create trigger years_forgotten after delete on tracking.report
  for each row when (old.published_at is not null) execute function overview.mind_report();
create trigger years_counted after insert on directory.body
  for each row execute function overview.mind_body();
create trigger years_recounted after update of territory on directory.body
  for each row when (old.territory is distinct from new.territory)
  execute function overview.mind_body();
create trigger years_counted after insert on directory.territory
  for each row when (new.level = 'HROMADA') execute function overview.mind_place();
create trigger years_recounted after update of level, closed_on on directory.territory
  for each row when ((old.level, old.closed_on) is distinct from (new.level, new.closed_on)
    and 'HROMADA' in (old.level, new.level))
  execute function overview.mind_place();

insert into overview.programme_year
  select * from overview.counted(array(select id from programmes.programme where adopted_at is not null));
