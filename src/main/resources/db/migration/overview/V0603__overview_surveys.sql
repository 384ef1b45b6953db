-- A raion, an oblast or the country asks its hromadas for figures. What is published answers by
-- itself; the rest is told by the institution the question was sent to.
create table overview.survey (
  id uuid primary key,
  unit uuid not null,
  territory text not null,
  title text not null check (length(title) between 1 and 300),
  year int not null check (year between 2000 and 2100),
  part text not null check (part in ('YEAR', 'H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4')),
  due_on date not null,
  note text check (length(note) <= 2000),
  made_at timestamptz not null,
  made_by text not null,
  closed_at timestamptz,
  version int not null check (version > 0)
);
create index survey_unit on overview.survey (unit, id desc);

create table overview.survey_item (
  id uuid primary key,
  unit uuid not null,
  survey uuid not null references overview.survey,
  position int not null,
  kind text not null check (kind in ('PROGRAMME', 'REPORT', 'PACKAGE', 'INDICATOR', 'QUESTION')),
  -- Of an indicator.
  code text check (length(code) <= 60),
  words text check (length(words) <= 300),
  of_people boolean not null,
  unique (survey, position),
  check ((kind = 'INDICATOR') = (code is not null)),
  check (kind <> 'QUESTION' or words is not null)
);

-- A hromada that is asked, and the institution that answers for it; none where nobody is registered.
create table overview.survey_part (
  id uuid primary key,
  unit uuid not null,
  survey uuid not null references overview.survey,
  territory text not null,
  body uuid,
  sent_at timestamptz,
  sent_by text,
  version int not null check (version > 0),
  unique (survey, territory),
  check (num_nulls(sent_at, sent_by) in (0, 2))
);
create index survey_part_body on overview.survey_part (body, survey);

-- What the hromada told of a thing that is not published. A small number of people never lies here.
create table overview.survey_answer (
  id uuid primary key,
  unit uuid not null,
  asker uuid not null,
  part uuid not null references overview.survey_part,
  item uuid not null references overview.survey_item,
  amount numeric(20, 4) check (amount >= 0),
  mark text check (mark = 'FEW'),
  words text check (length(words) <= 1000),
  made_at timestamptz not null,
  made_by text not null,
  unique (part, item),
  check (num_nonnulls(amount, mark) < 2),
  check (num_nonnulls(amount, mark, words) > 0)
);

call platform.protect('overview.survey');
call platform.protect('overview.survey_item');
call platform.protect('overview.survey_part');
call platform.protect('overview.survey_answer');

-- Whoever is asked reads what is asked; whoever asks reads what was sent, and nothing before.
create policy addressed on overview.survey_part for select using (body = platform.unit());
create policy answered on overview.survey_part for update
  using (body = platform.unit()) with check (body = platform.unit());
create policy addressed on overview.survey for select using (
  exists (select from overview.survey_part p where p.survey = survey.id and p.body = platform.unit()));
create policy addressed on overview.survey_item for select using (
  exists (select from overview.survey_part p
           where p.survey = survey_item.survey and p.body = platform.unit()));
create policy sent on overview.survey_answer for select using (
  asker = platform.unit()
  and exists (select from overview.survey_part p
               where p.id = survey_answer.part and p.sent_at is not null));

grant select, insert on overview.survey, overview.survey_item, overview.survey_part to "${runtime}";
grant update (due_on, note, closed_at, version) on overview.survey to "${runtime}";
grant update (sent_at, sent_by, version) on overview.survey_part to "${runtime}";
grant select, insert, delete on overview.survey_answer to "${runtime}";
