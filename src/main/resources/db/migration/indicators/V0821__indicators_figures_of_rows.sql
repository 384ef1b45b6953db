-- What the body that reports of a measure tells of its indicators, with the row of its report. It
-- becomes a value when whoever keeps the programme accepts the row.
create table indicators.row_figure (
  id uuid primary key,
  unit uuid not null,
  contribution uuid not null references tracking.contribution on delete cascade,
  indicator uuid not null references indicators.indicator,
  -- Who told it, as the row stood then.
  body uuid,
  cell text not null check (cell ~ '^[A-Z_]+$'),
  amount numeric(20, 4) not null check (amount >= 0),
  unique (contribution, indicator, cell)
);
create index row_figure_indicator on indicators.row_figure (indicator);
alter table indicators.row_figure enable row level security;
-- Small numbers of people are among them: for the body itself, and whoever accepts its rows.
create policy whoever_keeps on indicators.row_figure
  using (unit = platform.unit() and platform.may('PROGRAMME_MANAGE'))
  with check (unit = platform.unit() and platform.may('PROGRAMME_MANAGE'));
create policy whoever_tells on indicators.row_figure
  using (body = platform.unit() and platform.may('PROGRAMME_REPORT'))
  with check (body = platform.unit() and platform.may('PROGRAMME_REPORT')
    and exists (select from tracking.contribution c
                 where c.id = contribution and c.body = platform.unit() and c.unit = row_figure.unit));
call audit.watch('indicators.row_figure', 'contribution');
grant select, insert, delete on indicators.row_figure to "${runtime}";

-- What is asked of a measure, for the bodies that take part in it: no number of anybody.
create function indicators.asked_of(asked uuid, measure_key text)
  returns table (id uuid, name text, measured_in text, subject text, every text, aggregation text,
    by_sex boolean, by_age boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select i.id, i.name, i.measured_in, i.subject, i.every, i.aggregation, i.by_sex, i.by_age
    from indicators.indicator i
   where i.programme = asked and i.measure = measure_key and i.query is null
     and i.accepted_at is not null and i.withdrawn_at is null
     and (i.unit = platform.unit() or exists (
       select from tracking.participation p join tracking.measure m on m.id = p.measure
        where m.programme = asked and m.key = measure_key and p.body = platform.unit()))
   order by i.code nulls last, i.id
$$;
revoke all on function indicators.asked_of from public;
grant execute on function indicators.asked_of to "${runtime}";
