-- Who owes which action by when, and by which clause; see decisions/0038.
create schema duties;
grant usage on schema duties to "${runtime}";

-- Rules as they were in force: an edition is never altered, a changed rule gets the next one.
create table duties.rule (
  id uuid primary key,
  code text not null check (code ~ '^[A-Z0-9-]{1,40}$'),
  edition int not null check (edition > 0),
  trigger text not null,
  condition text not null,
  owed_by text not null,
  action text not null,
  amount int not null check (amount > 0),
  unit text not null check (unit in ('MINUTES', 'HOURS', 'DAYS', 'WORKING_DAYS', 'MONTHS', 'DATE')),
  reading text not null check (reading in ('AS_WRITTEN', 'DAY_AS_24H', 'AT_ONCE')),
  ladder text not null,
  act text not null,
  clause text not null,
  valid_from date,
  valid_to date,
  grade text not null check (grade in ('SEEN', 'SEEN_2ND', 'SEEN_3RD', 'REC_HI', 'REC_LO')),
  verification text,
  uk text not null,
  en text not null,
  -- No longer among the rules the program brings: opens nothing more.
  withdrawn boolean not null,
  loaded_at timestamptz not null,
  unique (code, edition)
);
create index rule_trigger on duties.rule (trigger);
alter table duties.rule enable row level security;
create policy all_read on duties.rule for select using (platform.acting_kind() is not null);
create policy program_adds on duties.rule for insert with check (platform.acting_kind() = 'SYSTEM');
call audit.watch('duties.rule');
grant select, insert on duties.rule to "${runtime}";

create table duties.duty (
  id uuid primary key,
  -- The institution that owes it.
  unit uuid not null references directory.body,
  opened_by uuid not null references directory.body,
  -- The coordinator's institution, told last when nothing happens.
  watched_by uuid references directory.body,
  -- Keeps the edition it was opened under.
  rule uuid not null references duties.rule,
  action text not null,
  subject_kind text not null,
  subject uuid not null,
  -- What people call the subject: a number of a journal, never a name.
  reference text not null check (reference ~ '^[[:alnum:] ./№-]{1,60}$'),
  -- The post that took it on.
  post uuid,
  event_at timestamptz not null,
  due_at timestamptz not null check (due_at > event_at),
  opened_at timestamptz not null,
  -- When somebody is to be told next that it is not done.
  tell_at timestamptz,
  settled_at timestamptz check (settled_at >= event_at),
  settled_by uuid,
  settled_recorded_at timestamptz,
  fact_kind text,
  fact uuid,
  waived_at timestamptz,
  waived_by uuid,
  waived_reason text,
  waived_note text check (length(waived_note) <= 300),
  check ((settled_at is null) = (fact is null) and (settled_at is null) = (fact_kind is null)
    and (settled_at is null) = (settled_recorded_at is null)),
  check ((waived_at is null) = (waived_reason is null)),
  check (settled_at is null or waived_at is null)
);
comment on column duties.duty.due_at is 'the first instant that is too late';
-- An event told twice opens once; also finds what is owed on a subject.
create unique index duty_once on duties.duty (subject, unit, rule, event_at);
create index duty_owed on duties.duty (unit, due_at, id)
  where settled_at is null and waived_at is null;
create index duty_watched on duties.duty (watched_by, due_at, id)
  where settled_at is null and waived_at is null;
create index duty_opened on duties.duty (opened_by, due_at, id)
  where settled_at is null and waived_at is null;
create index duty_tell on duties.duty (tell_at)
  where settled_at is null and waived_at is null and tell_at is not null;
create index duty_owed_ever on duties.duty (unit, due_at, id);
create index duty_watched_ever on duties.duty (watched_by, due_at, id);

alter table duties.duty enable row level security;
-- Asked once for a statement, not once for a row.
create policy who_is_concerned_reads on duties.duty for select
  using ((select platform.unit()) in (unit, opened_by, watched_by));
create policy who_opens_adds on duties.duty for insert
  with check (opened_by = (select platform.unit()));
create policy who_is_concerned_changes on duties.duty for update
  using ((select platform.unit()) in (unit, opened_by, watched_by))
  with check ((select platform.unit()) in (unit, opened_by, watched_by));
call audit.watch('duties.duty');
grant select, insert on duties.duty to "${runtime}";
-- What opened it, and when it is due, stays as it was.
grant update (post, tell_at, settled_at, settled_by, settled_recorded_at, fact_kind, fact,
  waived_at, waived_by, waived_reason, waived_note) on duties.duty to "${runtime}";

-- Who was told that a duty is not done: each step once, whichever node came first.
create table duties.escalation (
  id uuid primary key,
  duty uuid not null references duties.duty,
  step text not null check (step in ('DEPUTY', 'HEAD', 'COORDINATOR')),
  told_at timestamptz not null,
  unique (duty, step)
);
alter table duties.escalation enable row level security;
create policy as_its_duty_reads on duties.escalation for select
  using (exists (select from duties.duty d where d.id = duty));
create policy as_its_duty_adds on duties.escalation for insert
  with check (exists (select from duties.duty d where d.id = duty));
call audit.watch('duties.escalation');
grant select, insert on duties.escalation to "${runtime}";

-- Which institutions have somebody to tell by now: the only question that looks across all of
-- them, and it answers with institutions only.
create function duties.units_to_tell(at timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select distinct d.unit from duties.duty d
   where d.settled_at is null and d.waived_at is null and d.tell_at <= at
$$;
revoke all on function duties.units_to_tell from public;
grant execute on function duties.units_to_tell to "${runtime}";
