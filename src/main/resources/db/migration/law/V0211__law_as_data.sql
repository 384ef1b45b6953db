-- Law as data: what acts say, as dated editions that are never rewritten. A case keeps the edition
-- it was opened under; a correction or an amendment is another edition.
create schema law;
grant usage on schema law to "${runtime}";

create table law.edition (
  id uuid primary key,
  kind text not null check (kind in ('ACT', 'LIST', 'VALUE', 'HOTLINE', 'RULE')),
  -- The same through all editions.
  code text not null check (code <> ''),
  -- Null: for everybody, from the files of the program. Else the institution's own.
  unit uuid,
  source text not null,
  place int not null,
  valid_from date,
  valid_to date,
  act text,
  clause text,
  grade text not null check (grade in
    ('SEEN', 'SEEN_2ND', 'SEEN_3RD', 'REC_HI', 'REC_LO', 'RECALLED', 'CONFLICT', 'DESIGN')),
  verification text not null check (verification in ('SEEN', 'CONFIRMED', 'UNVERIFIED', 'OWN')),
  verified_by text,
  verified_on date,
  note text,
  hash text not null,
  known_from timestamptz not null,
  known_until timestamptz,
  -- Who put the institution's own edition in the place of which other, and why.
  instead_of uuid references law.edition,
  author uuid,
  author_name text,
  reason text,
  check (valid_to >= valid_from),
  check ((unit is null) = (author is null)),
  check ((verification = 'CONFIRMED') = (verified_on is not null))
);
comment on column law.edition.valid_to is 'the last day it holds; null: open';
comment on column law.edition.known_until is 'when another edition took its place; null: current';
create unique index edition_current on law.edition (kind, code, unit, valid_from)
  nulls not distinct where known_until is null;
create index edition_code on law.edition (kind, code);

create table law.act (
  id uuid primary key references law.edition,
  kind text not null check (kind in ('LAW', 'CODE', 'RESOLUTION', 'ORDER')),
  number text not null,
  -- As exactly as it is known: a day or a year.
  dated text,
  body text not null,
  title text not null,
  title_en text not null
);

create table law.enumeration (
  id uuid primary key references law.edition,
  uk text not null,
  en text not null
);

create table law.enumeration_value (
  id uuid primary key references law.edition,
  list text not null,
  item text not null,
  uk text not null,
  en text not null
);
create index enumeration_value_list on law.enumeration_value (list, item);

create table law.hotline (
  id uuid primary key references law.edition,
  number text not null,
  owner text not null,
  owner_en text not null,
  purpose text not null,
  purpose_en text not null,
  hours text,
  territory text
);

create table law.duty_rule (
  id uuid primary key references law.edition,
  trigger text not null,
  condition text,
  condition_en text,
  owed_by text[] not null,
  action text not null,
  action_en text not null,
  kind text not null check (kind in ('DEADLINE', 'AT_ONCE', 'TERM', 'RECURRING', 'RULE')),
  at_least int check (at_least > 0),
  at_most int check (at_most >= at_least),
  counted_in text check (counted_in in ('MINUTES', 'HOURS', 'DAYS', 'WORKING_DAYS', 'MONTHS')),
  calendar text check (calendar in ('CLOCK', 'DAYS', 'WORKING')),
  every_months int check (every_months > 0),
  due_on text check (due_on ~ '^([0-9]{2}-)?[0-9]{2}$'),
  escalation text[] not null,
  timer text[] not null,
  check ((at_most is null) = (counted_in is null)),
  check (kind <> 'RECURRING' or every_months is not null)
);

-- What comes with the program everybody reads; an institution's own rows it reads itself.
alter table law.edition enable row level security;
create policy read on law.edition for select using (unit is null or unit = platform.unit());
create policy loaded on law.edition for insert
  with check (unit is null and platform.acting_kind() = 'SYSTEM');
create policy own on law.edition for insert
  with check (unit = platform.unit() and platform.may('LAW_MANAGE') and author = platform.person());
create policy replaced on law.edition for update
  using (unit is null and platform.acting_kind() = 'SYSTEM')
  with check (unit is null);
create policy own_replaced on law.edition for update
  using (unit = platform.unit() and platform.may('LAW_MANAGE'))
  with check (unit = platform.unit());
call audit.watch('law.edition');
grant select, insert, update (known_until, place) on law.edition to "${runtime}";

do $$
declare
  detail text;
begin
  foreach detail in array array['act', 'enumeration', 'enumeration_value', 'hotline', 'duty_rule']
  loop
    execute format('alter table law.%I enable row level security', detail);
    execute format(
      'create policy of_edition on law.%1$I for select
         using (exists (select from law.edition e where e.id = %1$I.id))', detail);
    execute format(
      'create policy with_edition on law.%1$I for insert
         with check (platform.may(''LAW_MANAGE'')
           and exists (select from law.edition e where e.id = %1$I.id and e.known_until is null
                        and (e.unit = platform.unit() or platform.acting_kind() = ''SYSTEM'')))',
      detail);
    execute format('call audit.watch(%L)', 'law.' || detail);
    execute format('grant select, insert on law.%I to "${runtime}"', detail);
  end loop;
end $$;
