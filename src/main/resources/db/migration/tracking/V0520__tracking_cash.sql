-- Cash figures of the treasury or the budget system, and which lines of measures their codes pay
-- for; see decisions/0086. They stand beside what executors tell and never in its place.
create table tracking.budget_code (
  id uuid primary key,
  unit uuid not null,
  programme uuid not null references tracking.programme,
  measure uuid not null references tracking.measure,
  -- The line of money among the measure's, from 0, and its source as it was printed then: another
  -- edition may move lines.
  line int not null check (line >= 0),
  source text,
  -- 7 digits of the local budget, or the 4 of the classification all budgets share.
  code text not null check (code ~ '^([0-9]{7}|[0-9]{4})$'),
  kekv text check (kekv ~ '^[0-9]{4}$'),
  fund text check (fund in ('GENERAL', 'SPECIAL')),
  -- Per cent of the code's figures; null: all of them when it serves nobody else, else by hand.
  share numeric(7, 4) check (share > 0 and share <= 100),
  added_at timestamptz not null,
  removed_at timestamptz,
  version int not null
);
create unique index budget_code_once
  on tracking.budget_code (measure, line, code, coalesce(kekv, ''), coalesce(fund, ''))
  where removed_at is null;
create index budget_code_programme on tracking.budget_code (programme);

-- One file taken; withdrawn, its figures no longer count and those before it do again.
create table tracking.cash_import (
  id uuid primary key,
  unit uuid not null,
  file_name text not null check (length(file_name) <= 200),
  made_at timestamptz not null,
  made_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid
);

-- A row of a file, in hryvnias; null is not told. Of one code, kind of spending, fund and time the
-- figure of the newest file counts.
create table tracking.cash_figure (
  id uuid primary key,
  unit uuid not null,
  import uuid not null references tracking.cash_import,
  position int not null,
  code text not null check (code ~ '^([0-9]{7}|[0-9]{4})$'),
  kekv text check (kekv ~ '^[0-9]{4}$'),
  fund text check (fund in ('GENERAL', 'SPECIAL')),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  planned numeric(18, 2),
  allocated numeric(18, 2),
  financed numeric(18, 2),
  spent numeric(18, 2)
);
create index cash_figure_import on tracking.cash_figure (import);
create index cash_figure_code on tracking.cash_figure (unit, code, ends_on);

-- A figure of a code that serves several lines, split by hand.
create table tracking.cash_split (
  id uuid primary key,
  unit uuid not null,
  figure uuid not null references tracking.cash_figure,
  budget_code uuid not null references tracking.budget_code,
  allocated numeric(18, 2),
  financed numeric(18, 2),
  spent numeric(18, 2),
  unique (figure, budget_code)
);

call platform.protect('tracking.budget_code');
call platform.protect('tracking.cash_import');
call platform.protect('tracking.cash_figure');
call platform.protect('tracking.cash_split');

-- Whoever takes part in a programme reads the figures of the institution that keeps it: what the
-- treasury paid stands beside what the body tells. They are public money and name nobody.
create policy taker_read on tracking.budget_code for select using (
  exists (select from tracking.participation p
           where p.unit = budget_code.unit and p.body = platform.unit()));
create policy taker_read on tracking.cash_import for select using (
  exists (select from tracking.participation p
           where p.unit = cash_import.unit and p.body = platform.unit()));
create policy taker_read on tracking.cash_figure for select using (
  exists (select from tracking.participation p
           where p.unit = cash_figure.unit and p.body = platform.unit()));
create policy taker_read on tracking.cash_split for select using (
  exists (select from tracking.participation p
           where p.unit = cash_split.unit and p.body = platform.unit()));

grant select, insert, update on tracking.budget_code, tracking.cash_import, tracking.cash_split
  to "${runtime}";
grant delete on tracking.cash_split to "${runtime}";
grant select, insert on tracking.cash_figure to "${runtime}";
