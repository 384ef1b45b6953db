-- The newest state of every draft as rows, for lists, filters and sums. Written again from the plan
-- in the transaction that changes it; the plan is the truth.
create table programmes.node (
  unit uuid not null,
  draft uuid not null references programmes.draft,
  id text not null,
  position int not null,
  level int not null,
  number text,
  text text not null,
  parent text,
  primary key (draft, id)
);

create table programmes.measure (
  unit uuid not null,
  draft uuid not null references programmes.draft,
  id text not null,
  position int not null,
  number text,
  text text not null,
  goal text,
  path text[] not null,
  term text,
  term_from date,
  term_to date,
  recurrence text not null,
  amount numeric,
  primary key (draft, id)
);

create table programmes.participation (
  unit uuid not null,
  draft uuid not null references programmes.draft,
  id text not null,
  measure text not null,
  position int not null,
  name text not null,
  by_consent boolean not null,
  primary key (draft, id)
);

-- A line of money has a row for each year it names, and one without a year for the rest of its
-- total; so the rows add up to the lines.
create table programmes.funding_line (
  unit uuid not null,
  draft uuid not null references programmes.draft,
  id text not null,
  measure text not null,
  line int not null,
  payer text,
  shared boolean not null,
  source text,
  state text not null,
  year int,
  amount numeric,
  of_which boolean not null,
  primary key (draft, id)
);

-- What the checks found; what people said about it stands beside. A finding keeps its id as long as
-- its rule and place exist.
create table programmes.finding (
  unit uuid not null,
  draft uuid not null references programmes.draft,
  id text not null,
  position int not null,
  rule text not null,
  weight text not null,
  measure text,
  claim text not null,
  fingerprint text not null,
  found_at timestamptz not null,
  fixed_at timestamptz,
  explained_at timestamptz,
  explained_by text,
  explained_why text,
  primary key (draft, id),
  check (num_nulls(explained_at, explained_by, explained_why) in (0, 3))
);

call platform.protect('programmes.node');
call platform.protect('programmes.measure');
call platform.protect('programmes.participation');
call platform.protect('programmes.funding_line');
call platform.protect('programmes.finding');

create function programmes.is_adopted(draft uuid) returns boolean
  language sql stable
as $$ select exists (select from programmes.edition e where e.id = draft and e.adopted_at is not null) $$;

create policy adopted_is_public on programmes.node for select
  using (platform.acting_kind() = 'VISITOR' and programmes.is_adopted(draft));
create policy adopted_is_public on programmes.measure for select
  using (platform.acting_kind() = 'VISITOR' and programmes.is_adopted(draft));
create policy adopted_is_public on programmes.participation for select
  using (platform.acting_kind() = 'VISITOR' and programmes.is_adopted(draft));
create policy adopted_is_public on programmes.funding_line for select
  using (platform.acting_kind() = 'VISITOR' and programmes.is_adopted(draft));

grant select, insert, delete on
  programmes.node, programmes.measure, programmes.participation, programmes.funding_line
  to "${runtime}";
grant select, insert, update on programmes.finding to "${runtime}";
