-- A hromada's programme is that of the hromada whose institution keeps it, whatever place its document
-- names: a copy of a neighbour's, or a document misread, adds nothing to the neighbour's row. Where an
-- institution above hromadas keeps it, the hromada its document names counts it, if it lies there; and
-- where the keeper's hromada is closed, or it is of a district of a city that is in none.

-- A place and those it lies in, up to its hromada.
create function overview.upwards(place text) returns setof directory.territory
  language sql stable
as $$
  with recursive up as (
    select t.* from directory.territory t where t.code = place
    union all
    select t.* from up join directory.territory t on t.code = up.parent
     where up.level in ('SETTLEMENT', 'CITY_DISTRICT'))
  select * from up
$$;
revoke all on function overview.upwards from public;

create or replace function overview.counted(which uuid[]) returns setof overview.programme_year
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
    left join directory.territory seat on seat.code = b.territory
    left join lateral (
      select up.code from overview.upwards(b.territory) up
       where up.level = 'HROMADA' and up.closed_on is null) kept on true
    cross join lateral (
      select d.level is not null and d.level <> 'HROMADA' as upper,
             coalesce(kept.code,
               case when starts_with(made.code, case seat.level when 'STATE' then left(seat.code, 2)
                   when 'OBLAST' then left(seat.code, 4) when 'RAION' then left(seat.code, 6)
                   else '' end)
                 then made.code end) as hromada) place
    -- Pages ask for these years.
    cross join lateral generate_series(
      greatest(coalesce(d.period_from, e.act_year), 2000),
      least(coalesce(d.period_to, e.act_year), 2100)) y (year)
   where p.id = any (which) and p.adopted_at is not null
     and (p.repeal_date is null or p.repeal_date >= make_date(y.year, 1, 1))
     and case when place.upper then b.territory else place.hromada end is not null
$$;

-- As before, and what the keeper's place lies in.
create or replace function overview.recount(which uuid[]) returns void
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
      select up.code from programmes.programme p join directory.body b on b.id = p.unit
       cross join lateral overview.upwards(b.territory) up
       where p.id = any (which))
    order by t.code for share;
  perform pg_advisory_xact_lock(hashtextextended('overview.programme_year ' || id, 0))
     from (select distinct unnest(which) as id order by 1) ordered;
  delete from overview.programme_year where programme = any (which);
  insert into overview.programme_year select * from overview.counted(which);
end $$;

-- Also whoever keeps a programme in a settlement or a district of the place.
create or replace function overview.mind_place() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  which uuid[];
begin
  with recursive below as (
    select new.code
    union all
    select t.code from below join directory.territory t on t.parent = below.code
     where t.level in ('SETTLEMENT', 'CITY_DISTRICT'))
  select array_agg(p.id) into which from programmes.programme p
   where p.adopted_at is not null
     and (p.territory = new.code
       or p.unit in (
         select b.id from directory.body b where b.territory in (select code from below)));
  if which is not null then
    perform overview.recount(which);
  end if;
  return null;
end $$;
create or replace trigger years_recounted after update of level, closed_on, parent
  on directory.territory
  for each row when (((old.level, old.closed_on) is distinct from (new.level, new.closed_on)
      and 'HROMADA' in (old.level, new.level))
    or (old.parent is distinct from new.parent and new.level in ('SETTLEMENT', 'CITY_DISTRICT')))
  execute function overview.mind_place();

truncate overview.programme_year;
insert into overview.programme_year
  select * from overview.counted(array(select id from programmes.programme where adopted_at is not null));
