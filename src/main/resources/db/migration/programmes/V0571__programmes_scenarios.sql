-- How much money there may be for a programme, and what must stay; reckoned on the plan each time
-- it is opened. One of the three ways to name the money is filled.
create table programmes.scenario (
  id uuid primary key,
  unit uuid not null,
  programme uuid not null references programmes.programme,
  name text not null check (name <> ''),
  percent numeric check (percent >= 0),
  whole numeric check (whole >= 0),
  yearly text[],
  kept text[] not null,
  law_first boolean not null,
  made_at timestamptz not null,
  made_by text not null,
  unique (programme, name),
  check (num_nonnulls(percent, whole, yearly) = 1)
);

call platform.protect('programmes.scenario');
grant select, insert, update, delete on programmes.scenario to "${runtime}";
