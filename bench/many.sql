-- Very many cases, spread over the country as they are: run as a superuser on a trial's database
-- (see many.sh), with :cases of them; the :whole largest hromadas get as many as they would have of
-- 1,750,000, for a page of one institution walks its own rows. Triggers and foreign keys rest while it writes, so the trail
-- has no word of it. Cells hold as many bytes as sealed ones, but open with no key: what is looked
-- at while measuring is written by the program itself afterwards (Many.java).
\set ON_ERROR_STOP on
\timing off
begin;
set session_replication_role = replica;
set synchronous_commit = off;
set maintenance_work_mem = '1GB';
set work_mem = '256MB';

create schema if not exists many;
drop table if exists many.place, many.body, many.one;

-- 1,469 hromadas in 24 oblasts; the first is the demo's, as large as a city of a million.
create table many.place as
  select i, case when i = 0 then (select b.territory from directory.body b order by b.made_at limit 1)
      else 'UA' || lpad((50 + i % 24)::text, 2, '0') || lpad((1 + i / 24 % 6)::text, 2, '0')
        || lpad((1 + i / 144)::text, 3, '0') || repeat('0', 10) end as code,
    1.0 / power(i + 12, 0.85) as weight
    from generate_series(0, 1468) i;
insert into directory.territory (code, name, level, parent, folded)
  select distinct 'UA' || (50 + i % 24) || repeat('0', 15), 'Вигадана область ' || i % 24, 'OBLAST',
    (select code from directory.territory where level = 'STATE'), 'вигадана область ' || i % 24
    from many.place where i > 0
  on conflict do nothing;
insert into directory.territory (code, name, level, parent, folded)
  select distinct left(code, 6) || repeat('0', 13), 'Вигаданий район ' || substr(code, 3, 4), 'RAION',
    left(code, 4) || repeat('0', 15), 'вигаданий район' from many.place where i > 0
  on conflict do nothing;
insert into directory.territory (code, name, level, parent, folded)
  select code, 'Вигадана громада ' || i, 'HROMADA', left(code, 6) || repeat('0', 13),
    'вигадана громада ' || i from many.place where i > 0
  on conflict do nothing;

-- The institutions of each: who coordinates, the centre, the police, the children's service.
create table many.body as
  select p.i, k.kind, case when p.i = 0 then
      (select b.id from directory.body b where b.kind = k.kind and b.territory = p.code
        order by b.made_at limit 1)
    else md5('body' || p.i || k.kind)::uuid end as id, p.code
    from many.place p
    cross join (values ('EXECUTIVE_COMMITTEE'), ('CSS'), ('NPU'), ('SSD')) k (kind);
insert into directory.body (id, territory, name, kind, made_at)
  select id, code, kind || ' вигаданої громади ' || i, kind, now() from many.body where i > 0
  on conflict do nothing;

-- One row for each case: where, when, its ids and numbers.
create table many.one as
  with real as (
    select i, weight, 1750000 * weight / sum(weight) over () as n, i < :whole as whole from many.place),
  rest as (
    select greatest(0, :cases - coalesce(sum(n) filter (where whole), 0))
        / sum(weight) filter (where not whole) as each
      from real),
  share as (
    select i, greatest(1, round(case when whole then n else weight * each end))::int as n
      from real, rest),
  drawn as (
    select s.i, now() - interval '5 years' * random() as at, random() as chance
      from share s, generate_series(1, s.n))
  select d.*, c.id as css, e.id as coordinator, p.id as police, v.id as children,
    uuidv7(d.at - now()) as file, uuidv7(d.at - now()) as report, uuidv7(d.at - now()) as victim,
    uuidv7(d.at - now()) as offender, uuidv7(d.at - now()) as referral,
    extract(year from d.at)::int as year,
    -- After those the program itself has given out.
    (row_number() over (partition by d.i, extract(year from d.at) order by d.at)
      + greatest((select last from intake.counter n where n.unit = c.id and n.journal = 'BODIES'
                    and n.year = extract(year from d.at)),
        (select last from cases.counter n where n.unit = c.id and n.year = extract(year from d.at)),
        0))::int as number,
    -- The last weeks are still at work, and one of fifty that is older.
    d.at > now() - interval '40 days' or d.chance < 0.02 as open
    from drawn d
    join many.body c on c.i = d.i and c.kind = 'CSS'
    join many.body e on e.i = d.i and e.kind = 'EXECUTIVE_COMMITTEE'
    join many.body p on p.i = d.i and p.kind = 'NPU'
    join many.body v on v.i = d.i and v.kind = 'SSD';
create index on many.one (at);
analyze many.one;

create function many.sealed(size int) returns bytea language sql volatile
  as $$ select decode(repeat(md5(random()::text), size / 16 + 1), 'hex') $$;

-- A key says by its first bytes which key of the set wrapped it: that of the folder, or the program
-- would not start on it again.
select substring(wrapped from 1 for 5) as mark from vault.data_key
 where wrapped is not null order by made_at desc limit 1 \gset
\if :{?mark}
\else
  \warn 'Register one report first: its key tells which key set the folder has.'
  \quit 1
\endif
insert into vault.data_key (id, unit, wrapped, made_at)
  select k.id, o.css, :'mark'::bytea || many.sealed(60), o.at
    from many.one o, unnest(array[o.file, o.report, o.victim, o.offender]) k (id);
insert into vault.data_key (id, unit, wrapped, made_at)
  select o.referral, o.css, :'mark'::bytea || many.sealed(60), o.at from many.one o
   where o.chance < 0.6;
-- Indexes of tokens are filled many times faster at the end.
drop index persons.person_tokens, persons.person_certain;
insert into persons.person (id, unit, version, made_at, changed_at, changed_by, identity, tokens,
    certain, token_key)
  select p.id, o.css, 1, o.at, o.at, 'вигадана', many.sealed(300),
    (select array_agg(hashint8(o.number * 31 + t + p.place * 7919)::bigint * 65537 + t)
       from generate_series(1, 14) t),
    array[hashint8(o.number + p.place)::bigint * 65539], k.token_key
    from (select token_key from persons.person where token_key <> 0 limit 1) k, many.one o, unnest(array[o.victim, o.offender]) with ordinality p (id, place);
create index person_tokens on persons.person using gin (tokens) with (gin_pending_list_limit = '64');
create index person_certain on persons.person using gin (certain) with (gin_pending_list_limit = '64');
insert into intake.report (id, unit, journal, year, number, version, registered_at, registered_by,
    received_at, scenario, basis, channel, reporter, kind, forms, hazards, urgent, children,
    repeated, words)
  select report, css, 'BODIES', year, number, 1, at, 'вигадана', at, 'A1', 'APPLICATION', 'PHONE',
    'VICTIM', 'DV', array['PHYSICAL'], '{}', '{}', (chance * 3)::int, chance < 0.3,
    many.sealed(400) from many.one order by at;
insert into intake.involved (id, unit, report, person, role, categories, added_at)
  select uuidv7(o.at - now()), o.css, o.report, p.id, p.role, '{}', o.at
    from many.one o, unnest(array[o.victim, o.offender], array['VICTIM', 'OFFENDER']) p (id, role);
insert into intake.counter (id, unit, journal, year, last)
  select gen_random_uuid(), css, 'BODIES', year, max(number) from many.one group by css, year
  on conflict (unit, journal, year) do update set last = greatest(counter.last, excluded.last);
insert into cases.case_file (id, unit, year, number, version, kind, status, opened_at, opened_by,
    words, ended_at, ending)
  select file, css, year, number, 1, 'DV', case when open then 'IN_WORK' else 'CLOSED' end, at,
    'вигадана', many.sealed(80), case when not open then at + interval '30 days' end,
    case when not open then 'SAFE' end from many.one order by at;
insert into cases.counter (id, unit, year, last)
  select gen_random_uuid(), css, year, max(number) from many.one group by css, year
  on conflict (unit, year) do update set last = greatest(counter.last, excluded.last);
insert into cases.party (id, unit, file, person, role, section, household, called, added_at,
    added_by)
  select uuidv7(o.at - now()), o.css, o.file, p.id, p.role, p.part, true, many.sealed(60), o.at,
    'вигадана'
    from many.one o, unnest(array[o.victim, o.offender], array['VICTIM', 'OFFENDER'],
      array['IDENTITY', 'OFFENDER']) p (id, role, part);
insert into cases.report (id, unit, file, report, reference, joined_at, joined_by)
  select uuidv7(at - now()), css, file, report, 'П-' || year || '-' || lpad(number::text, 5, '0'),
    at, 'вигадана' from many.one;
insert into cases.turn (id, unit, file, status, turned_at, turned_by)
  select uuidv7(at - now()), css, file, case when open then 'IN_WORK' else 'CLOSED' end,
    at + interval '1 hour', 'вигадана' from many.one;
insert into cases.entry (id, unit, owner, file, section, confined, happened_at, words, written_at,
    written_by)
  select uuidv7(at - now()), css, css, file, 'WORK', false, at, many.sealed(200),
    at + interval '1 hour', 'вигадана' from many.one, generate_series(1, 2);
-- The police take part in every fifth.
insert into cases.participation (id, unit, file, institution, reason, sections, passages, began_at,
    began_by, ended_at, ended_by)
  select uuidv7(at - now()), css, file, police, 'LAW', array['IDENTITY', 'REPORT', 'RISK'], '{}', at,
    'вигадана', case when not open then at + interval '30 days' end,
    case when not open then 'вигадана' end from many.one where chance < 0.2;
insert into assistance.referral (id, unit, file, reference, person, receiver, service, urgent,
    parcel, passages, on_paper, sent_at, sent_by, state, version)
  select referral, css, file, 'С-' || year || '-' || lpad(number::text, 5, '0'), victim, children,
    'PRIMARY_CONS', chance < 0.1, many.sealed(200), '{}', false, at, 'вигадана',
    case when open then 'SENT' else 'PROVIDED' end, 1 from many.one where chance < 0.6;
insert into assistance.step (id, unit, sender, receiver, referral, what, happened_at, written_at,
    written_by)
  select uuidv7(o.at - now()), o.css, o.css, o.children, o.referral, s.what, o.at, o.at, 'вигадана'
    from many.one o, unnest(array['SENT', 'ACCEPTED', 'PROVIDED']) s (what)
   where o.chance < 0.6 and (s.what = 'SENT' or not o.open);
-- Four duties of each: one of them late in every tenth; of the open cases one is not done.
insert into duties.duty (id, unit, opened_by, watched_by, rule, action, subject_kind, subject,
    reference, event_at, due_at, opened_at, settled_at, settled_recorded_at, fact_kind, fact)
  select uuidv7(o.at - now()), o.css, o.css, o.coordinator, r.id, r.action,
    case when r.place < 3 then 'report' else 'case' end,
    case when r.place < 3 then o.report else o.file end,
    'П-' || o.year || '-' || lpad(o.number::text, 5, '0'), o.at + r.place * interval '1 second',
    o.at + interval '1 day' * r.place, o.at, done.at, done.at,
    case when done.at is not null then 'report' end, case when done.at is not null then o.report end
    from many.one o
    cross join (select id, action, row_number() over (order by code) as place
                  from duties.rule where not withdrawn and trigger = 'VIOLENCE_REPORTED'
                  union all select id, action, 4 from duties.rule where code = 'RISK-PLAN') r
    cross join lateral (select case when r.place = 4 and o.open then null
      else o.at + interval '1 day' * (case when o.chance < 0.1 then 5 else 0.5 end) end as at) done;

commit;
