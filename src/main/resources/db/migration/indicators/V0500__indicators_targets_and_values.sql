-- What programmes measure, what they promise of it, and what came of it; see decisions/0084.
create schema indicators;
grant usage on schema indicators to "${runtime}";

create table indicators.indicator (
  id uuid primary key,
  unit uuid not null,
  programme uuid not null references tracking.programme,
  -- Key of the measure, stable across editions; null for the programme as a whole.
  measure text,
  measure_text text,
  -- By which the same indicator of other programmes is told.
  code text check (length(code) <= 60),
  name text not null check (length(name) between 1 and 500),
  kind text not null check (kind in ('INPUT', 'PRODUCT', 'EFFICIENCY', 'QUALITY', 'OUTCOME')),
  subject text not null check (subject in ('PERSONS', 'RECORDS', 'THINGS')),
  measured_in text not null check (length(measured_in) between 1 and 100),
  every text not null check (every in ('QUARTER', 'HALF_YEAR', 'YEAR')),
  aggregation text not null
    check (aggregation in ('SUM', 'LAST', 'AVERAGE', 'MAX', 'APART')),
  by_sex boolean not null,
  by_age boolean not null,
  -- Of the catalogue of counts; null when people tell it.
  query text,
  base_value numeric(20, 4) check (base_value >= 0),
  base_on date,
  base_source text check (length(base_source) <= 300),
  -- Words of the programme it was made from.
  quote text,
  proposed_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_why text check (length(withdrawn_why) <= 500),
  published_at timestamptz,
  version int not null check (version > 0),
  -- Who came in two quarters is one person.
  check (subject <> 'PERSONS' or aggregation <> 'SUM'),
  check (subject = 'PERSONS' or not (by_sex or by_age)),
  check (num_nulls(withdrawn_at, withdrawn_why) in (0, 2)),
  check (base_value is null or (base_on is not null and base_source is not null))
);
create index indicator_programme on indicators.indicator (programme);
-- A promise of the plan is proposed once.
create unique index indicator_quoted on indicators.indicator (programme, measure, quote)
  where quote is not null;

create table indicators.target (
  id uuid primary key,
  unit uuid not null,
  indicator uuid not null references indicators.indicator,
  -- Null for the whole term.
  year int,
  kind text not null check (kind in ('EXACT', 'RANGE', 'AT_LEAST', 'ABOUT', 'ALL')),
  low numeric(20, 4) check (low >= 0),
  high numeric(20, 4) check (high > low),
  unique nulls not distinct (indicator, year),
  check ((low is null) = (kind = 'ALL')),
  check ((high is not null) = (kind = 'RANGE'))
);

-- What was told for a period. A correction is a value of its own; what it replaced stays.
create table indicators.value (
  id uuid primary key,
  unit uuid not null,
  indicator uuid not null references indicators.indicator,
  period text not null check (period in ('QUARTER', 'HALF_YEAR', 'YEAR')),
  starts_on date not null,
  source text not null check (source in ('MANUAL', 'FILE', 'COUNT', 'DERIVED')),
  evidence text check (length(evidence) <= 500),
  why text check (length(why) <= 500),
  query text,
  query_version int,
  told_at timestamptz not null,
  told_by text not null,
  replaced boolean not null,
  published_at timestamptz,
  check ((source = 'COUNT') <= (query is not null and query_version is not null))
);
create unique index value_once on indicators.value (indicator, period, starts_on)
  where not replaced;

-- A figure as everybody who holds counts may see it: a number, or what stands instead.
create table indicators.figure (
  id uuid primary key,
  unit uuid not null,
  value uuid not null references indicators.value,
  cell text not null check (cell ~ '^[A-Z_]+$'),
  amount numeric(20, 4) check (amount >= 0),
  mark text check (mark in ('FEW', 'HIDDEN')),
  unique (value, cell),
  check ((amount is null) = (mark is not null))
);

-- The exact numbers of people and of records, for those who see these themselves.
create table indicators.exact (
  id uuid primary key,
  unit uuid not null,
  value uuid not null references indicators.value,
  cell text not null check (cell ~ '^[A-Z_]+$'),
  amount numeric(20, 4) not null check (amount >= 0),
  -- From case files: only for whoever reads these. Else whoever keeps the programme told it.
  counted boolean not null,
  unique (value, cell)
);

call platform.protect('indicators.indicator');
call platform.protect('indicators.target');
call platform.protect('indicators.value');
call platform.protect('indicators.figure');
alter table indicators.exact enable row level security;
create policy whoever_knows_them on indicators.exact for select
  using (unit = platform.unit()
    and (platform.may('CASE_READ') or (not counted and platform.may('PROGRAMME_MANAGE'))));
create policy told on indicators.exact for insert with check (unit = platform.unit());
call audit.watch('indicators.exact', 'value');

-- What is published is open to anybody; exact numbers never.
create policy published on indicators.indicator for select
  using (platform.acting_kind() = 'VISITOR' and published_at is not null
    and withdrawn_at is null);
create policy published on indicators.target for select
  using (platform.acting_kind() = 'VISITOR'
    and exists (select from indicators.indicator i where i.id = target.indicator));
create policy published on indicators.value for select
  using (platform.acting_kind() = 'VISITOR' and published_at is not null
    and exists (select from indicators.indicator i where i.id = value.indicator));
create policy published on indicators.figure for select
  using (platform.acting_kind() = 'VISITOR'
    and exists (select from indicators.value v where v.id = figure.value));

grant select, insert, update on indicators.indicator to "${runtime}";
grant select, insert, delete on indicators.target to "${runtime}";
grant select, insert on indicators.value, indicators.figure, indicators.exact to "${runtime}";
grant update (replaced, published_at) on indicators.value to "${runtime}";
