-- Conferences of institutions on cases of high danger: who is called, what was said, what was
-- decided and became of it; see decisions/0088.
create schema conferences;
grant usage on schema conferences to "${runtime}";

create table conferences.conference (
  id uuid primary key,
  -- Who keeps the case and calls the conference.
  unit uuid not null references directory.body,
  file uuid not null references cases.case_file,
  reference text not null,
  why text not null check (why in ('HIGH_RISK', 'REPEATED', 'JUDGEMENT')),
  meets_at timestamptz not null,
  -- Where it meets and why it is called; sealed with the key of the case.
  words bytea not null,
  state text not null check (state in ('CALLED', 'HELD', 'CANCELLED')),
  version int not null check (version > 0),
  called_at timestamptz not null,
  called_by text not null
);
create index conference_unit on conferences.conference (unit, id desc);
create index conference_file on conferences.conference (file);

-- It was called, moved, held, called off; nothing is rewritten.
create table conferences.turn (
  id uuid primary key,
  unit uuid not null references directory.body,
  file uuid not null references cases.case_file,
  conference uuid not null references conferences.conference,
  what text not null check (what in ('CALLED', 'MOVED', 'HELD', 'CANCELLED')),
  meets_at timestamptz not null,
  words bytea,
  written_at timestamptz not null,
  written_by text not null
);
create index turn_conference on conferences.turn (conference, id);
create index turn_file on conferences.turn (file);

create table conferences.invitation (
  id uuid primary key,
  unit uuid not null references directory.body,
  file uuid not null references cases.case_file,
  conference uuid not null references conferences.conference,
  institution uuid not null references directory.body,
  -- Whether it takes part in the case because of this conference.
  began boolean not null,
  -- By what the gate of consent was passed for one that took part before.
  passages uuid[] not null,
  ground text,
  -- Its last answer, in `answer` with its words.
  answer text check (answer in ('COMING', 'NOT_COMING', 'WORD')),
  attended boolean,
  invited_at timestamptz not null,
  invited_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  check (institution <> unit),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create unique index invitation_once on conferences.invitation (conference, institution)
  where withdrawn_at is null;
create index invitation_institution on conferences.invitation (institution)
  where withdrawn_at is null;

-- What was answered, by the institution or, for it, by whoever keeps the case.
create table conferences.answer (
  id uuid primary key,
  unit uuid not null references directory.body,
  owner uuid not null,
  institution uuid not null,
  file uuid not null references cases.case_file,
  conference uuid not null references conferences.conference,
  what text not null check (what in ('COMING', 'NOT_COMING', 'WORD')),
  words bytea,
  written_at timestamptz not null,
  written_by text not null
);
create index answer_conference on conferences.answer (conference, id);
create index answer_file on conferences.answer (file);

-- The agenda.
create table conferences.point (
  id uuid primary key,
  unit uuid not null references directory.body,
  file uuid not null references cases.case_file,
  conference uuid not null references conferences.conference,
  -- The part of the file it speaks of: whoever does not read that does not read this.
  section text not null check (section ~ '^[A-Z]+$'),
  words bytea not null,
  written_at timestamptz not null,
  written_by text not null,
  struck_at timestamptz,
  struck_by text,
  check ((struck_at is null) = (struck_by is null))
);
create index point_conference on conferences.point (conference, id);
create index point_file on conferences.point (file);

-- The minutes. Nothing is rewritten: a correction is a note of its own.
create table conferences.note (
  id uuid primary key,
  unit uuid not null references directory.body,
  file uuid not null references cases.case_file,
  conference uuid not null references conferences.conference,
  section text not null check (section ~ '^[A-Z]+$'),
  words bytea not null,
  written_at timestamptz not null,
  written_by text not null,
  replaces uuid references conferences.note
);
create index note_conference on conferences.note (conference, id);
create index note_file on conferences.note (file);
create unique index note_replaced on conferences.note (replaces);

-- What was decided: an institution owes it by a day.
create table conferences.decision (
  id uuid primary key,
  unit uuid not null references directory.body,
  file uuid not null references cases.case_file,
  conference uuid not null references conferences.conference,
  section text not null check (section ~ '^[A-Z]+$'),
  institution uuid not null references directory.body,
  words bytea not null,
  until date not null,
  decided_at timestamptz not null,
  decided_by text not null
);
create index decision_conference on conferences.decision (conference, id);
create index decision_file on conferences.decision (file);

create table conferences.outcome (
  id uuid primary key,
  unit uuid not null references directory.body,
  owner uuid not null,
  institution uuid not null,
  file uuid not null references cases.case_file,
  decision uuid not null references conferences.decision,
  what text not null check (what in ('DONE', 'REOPENED', 'WITHDRAWN')),
  words bytea,
  happened_on date not null,
  written_at timestamptz not null,
  written_by text not null
);
create index outcome_decision on conferences.outcome (decision, id);
create index outcome_file on conferences.outcome (file);

create function conferences.invited_to() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(i.conference), '{}') from conferences.invitation i
   where i.institution = platform.unit() and i.withdrawn_at is null
$$;
-- Which conferences are on the cases of a person, for whoever reads the trail: ids only.
create function conferences.naming(people uuid[]) returns table (record uuid, told boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select c.id, n.told
    from cases.naming(people) n join conferences.conference c on c.file = n.record
   where c.unit = platform.unit()
$$;
revoke all on function conferences.invited_to, conferences.naming from public;
grant execute on function conferences.invited_to, conferences.naming to "${runtime}";

call platform.protect('conferences.conference');
call platform.protect('conferences.turn');
call platform.protect('conferences.invitation');
call platform.protect('conferences.point');
call platform.protect('conferences.note');
call platform.protect('conferences.decision');
alter table conferences.answer enable row level security;
alter table conferences.outcome enable row level security;

-- An invited institution sees a conference through its part in the case. That it was called off is
-- told to those whose part has ended with it, too: its words stay closed to them.
create policy invited on conferences.conference for select
  using (id = any ((select conferences.invited_to())::uuid[])
    and (state = 'CANCELLED' or file = any ((select cases.my_files())::uuid[])));
create policy invited on conferences.turn for select
  using (conference = any ((select conferences.invited_to())::uuid[])
    and file = any ((select cases.my_files())::uuid[]));
create policy invited on conferences.invitation for select
  using (conference = any ((select conferences.invited_to())::uuid[])
    and file = any ((select cases.my_files())::uuid[]));
create policy answers on conferences.invitation for update
  using (institution = platform.unit() and withdrawn_at is null
    and file = any ((select cases.my_files())::uuid[]))
  with check (institution = platform.unit() and withdrawn_at is null);
create policy invited on conferences.point for select
  using (conference = any ((select conferences.invited_to())::uuid[])
    and (file, section) in (select m.file, m.section from cases.my_parts() m));
create policy invited on conferences.note for select
  using (conference = any ((select conferences.invited_to())::uuid[])
    and (file, section) in (select m.file, m.section from cases.my_parts() m));
-- Whoever owes it reads it, whatever part of the file it speaks of.
create policy invited on conferences.decision for select
  using (conference = any ((select conferences.invited_to())::uuid[])
    and (institution = platform.unit() and file = any ((select cases.my_files())::uuid[])
      or (file, section) in (select m.file, m.section from cases.my_parts() m)));
create policy own_words on conferences.answer using (unit = platform.unit())
  with check (unit = platform.unit() and platform.unit() in (owner, institution));
create policy both_sides on conferences.answer for select
  using (platform.unit() in (owner, institution));
create policy own_words on conferences.outcome using (unit = platform.unit())
  with check (unit = platform.unit() and platform.unit() in (owner, institution));
create policy both_sides on conferences.outcome for select
  using (platform.unit() in (owner, institution));

do $$
declare
  one text;
begin
  foreach one in array array['conference', 'turn', 'invitation', 'answer', 'point', 'note',
    'decision', 'outcome'] loop
    execute format(
      'create policy names_somebody_closed on conferences.%I as restrictive
         using (not file = any ((select cases.closed_to_me())::uuid[]))', one);
    execute format('call audit.watch(%L, ''file'')', 'conferences.' || one);
    execute format('grant select, insert on conferences.%I to "${runtime}"', one);
  end loop;
  foreach one in array array['conference', 'turn', 'answer', 'point', 'note', 'decision',
    'outcome'] loop
    execute format('call vault.seals(%L, ''words'', ''t.file = $1'')', 'conferences.' || one);
  end loop;
end $$;

grant update (meets_at, words, state, version) on conferences.conference to "${runtime}";
grant update (answer, attended, withdrawn_at, withdrawn_by) on conferences.invitation
  to "${runtime}";
grant update (struck_at, struck_by) on conferences.point to "${runtime}";
