-- 1,469 hromadas with three adopted programmes each, measures, executors and five years of published
-- reports: run after many.sql, which makes the places. The plans are copies of one the trial has
-- adopted; :programmes of each hromada.
\set ON_ERROR_STOP on
begin;
set session_replication_role = replica;
set synchronous_commit = off;
set work_mem = '256MB';

drop table if exists many.plan;
create table many.plan as
  select b.i, n, b.id as council, b.code, c.id as css, p.id as police,
    md5('programme' || b.i || '-' || n)::uuid as id, md5('edition' || b.i || '-' || n)::uuid as edition
    from many.body b
    join many.body c on c.i = b.i and c.kind = 'CSS'
    join many.body p on p.i = b.i and p.kind = 'NPU'
    cross join generate_series(1, :programmes) n
   where b.kind = 'EXECUTIVE_COMMITTEE' and b.i > 0;

-- What is copied: the shortest plan the trial has adopted.
drop table if exists many.like_it;
create table many.like_it as
  select e.id, e.plan, d.kind, d.level, d.measures from programmes.edition e
    join programmes.draft d on d.id = e.id
   where e.adopted_at is not null and e.id not in (select edition from many.plan)
   order by length(e.plan::text) limit 1;

insert into programmes.draft (id, unit, version, title, kind, level, hromada, period_from, period_to,
    measures, questions)
  select m.edition, m.council, 0, 'Вигадана програма ' || m.n || ' громади ' || m.i, l.kind, 'HROMADA',
    'Вигадана громада ' || m.i, 2021, 2025, l.measures, 0
    from many.plan m cross join many.like_it l;
insert into programmes.programme (id, unit, territory, made_at, made_by, adopted_at)
  select id, council, code, now() - interval '6 years', 'вигадана', now() - interval '6 years'
    from many.plan;
insert into programmes.edition (id, unit, programme, number, made_at, made_by, plan, act_body,
    act_kind, act_date, act_number, adopted_at, adopted_by)
  select m.edition, m.council, m.id, 1, now() - interval '6 years', 'вигадана', l.plan,
    'Вигадана рада', 'DECISION', date '2020-12-20', m.i || '-' || m.n, now() - interval '6 years',
    'вигадана'
    from many.plan m cross join many.like_it l;
insert into programmes.node (unit, draft, id, position, level, number, text, parent)
  select m.council, m.edition, o.id, o.position, o.level, o.number, o.text, o.parent
    from many.plan m, programmes.node o where o.draft = (select id from many.like_it);
insert into programmes.measure (unit, draft, id, position, number, text, goal, path, term, term_from,
    term_to, recurrence, amount)
  select m.council, m.edition, o.id, o.position, o.number, o.text, o.goal, o.path, o.term, o.term_from,
    o.term_to, o.recurrence, o.amount
    from many.plan m, programmes.measure o where o.draft = (select id from many.like_it);
insert into programmes.participation (unit, draft, id, measure, position, name, by_consent)
  select m.council, m.edition, o.id, o.measure, o.position, o.name, o.by_consent
    from many.plan m, programmes.participation o where o.draft = (select id from many.like_it);
insert into programmes.funding_line (unit, draft, id, measure, line, payer, shared, source, state, year,
    amount, of_which, counts_source, counts_year)
  select m.council, m.edition, o.id, o.measure, o.line, o.payer, o.shared, o.source, o.state, o.year,
    o.amount, o.of_which, o.counts_source, o.counts_year
    from many.plan m, programmes.funding_line o where o.draft = (select id from many.like_it);
insert into programmes.year_sum (unit, draft, id, year, amount)
  select m.council, m.edition, y::text, y, 100000 + m.i * 7 + y
    from many.plan m, generate_series(2021, 2025) y;

insert into tracking.programme (id, unit, title, territory, level, period_from, period_to, edition,
    act_number, act_date, followed_at)
  select m.id, m.council, 'Вигадана програма ' || m.n || ' громади ' || m.i, m.code, 'HROMADA', 2021,
    2025, 1, m.i || '-' || m.n, date '2020-12-20', now() - interval '6 years'
    from many.plan m;
insert into tracking.measure (id, unit, programme, key, position, number, text, goal, term, gone)
  select md5(m.id || 'm' || o.id)::uuid, m.council, m.id, o.id, o.position, o.number, o.text, o.goal,
    o.term, false
    from many.plan m, programmes.measure o where o.draft = (select id from many.like_it);
insert into tracking.participation (id, unit, programme, measure, position, name, by_consent, body,
    settled, gone)
  select md5(t.id || 'p' || b.at)::uuid, m.council, m.id, t.id, b.at, 'Вигаданий виконавець ' || b.at,
    false, b.body, true, false
    from many.plan m join tracking.measure t on t.programme = m.id,
      unnest(array[m.css, m.police]) with ordinality b (body, at);
insert into tracking.occurrence (id, unit, programme, measure, participation, body, kind, starts_on,
    due_on, withdrawn, status, answered_at, version, duty_at)
  select md5(p.id || 'o' || y)::uuid, p.unit, p.programme, p.measure, p.id, p.body, 'DEADLINE',
    make_date(y, 1, 1), make_date(y, 11, 25), false, case when y < 2025 then 'DONE' end,
    case when y < 2025 then now() end, 1, make_date(y, 11, 1)
    from tracking.participation p join many.plan m on m.id = p.programme,
      generate_series(2021, 2025) y;
insert into tracking.report (id, unit, programme, title, edition, period, starts_on, ends_on, due_on,
    opened_at, approved_at, considered_on, considered_number, published_at, version)
  select md5(m.id || 'r' || y)::uuid, council, m.id, t.title, 1, 'YEAR', make_date(y, 1, 1),
    make_date(y, 12, 31), make_date(y + 1, 1, 25), make_date(y, 12, 20), make_date(y + 1, 2, 1),
    make_date(y + 1, 2, 20), i || '-' || y, make_date(y + 1, 3, 1), 3
    from many.plan m join tracking.programme t on t.id = m.id, generate_series(2021, 2025) y;
insert into tracking.contribution (id, unit, report, measure, participation, body, state, status,
    narrative, confirmed, changed_at, version, position, number, text, goal, term, executor)
  select md5(r.id || p.id::text)::uuid, p.unit, r.id, p.measure, p.id, p.body, 'ACCEPTED',
    case when hashtext(p.id::text) % 5 = 0 then 'PARTLY' else 'DONE' end,
    'Вигадано: проведено зустрічей: ' || abs(hashtext(r.id || p.id::text)) % 40, false, now(), 2,
    t.position * 1000 + p.position, t.number, t.text, t.goal, t.term, p.name
    from tracking.report r join many.plan m on m.id = r.programme
    join tracking.participation p on p.programme = m.id join tracking.measure t on t.id = p.measure;
insert into tracking.spending (id, unit, contribution, line, source, planned, allocated, financed,
    spent)
  select md5(c.id || 's')::uuid, c.unit, c.id, 1, 'місцевий бюджет', 50000, 45000, 40000,
    abs(hashtext(c.id::text)) % 40000
    from tracking.contribution c join tracking.report r on r.id = c.report
    join many.plan m on m.id = r.programme where hashtext(c.id::text) % 3 = 0;
-- Two indicators told by everybody alike, a value a year.
insert into indicators.indicator (id, unit, programme, code, name, kind, subject, measured_in, every,
    aggregation, by_sex, by_age, proposed_at, accepted_at, published_at, version)
  select md5(m.id || 'i' || k)::uuid, m.council, m.id, 'BENCH-' || k, 'Вигаданий показник ' || k,
    'PRODUCT', 'THINGS', 'одиниць', 'YEAR', 'SUM', false, false, now(), now(), now(), 1
    from many.plan m, generate_series(1, 2) k where m.n = 1;
insert into indicators.value (id, unit, indicator, period, starts_on, source, told_at, told_by, replaced,
    published_at)
  select md5(i.id || 'v' || y)::uuid, i.unit, i.id, 'YEAR', make_date(y, 1, 1), 'MANUAL', now(),
    'вигадана', false, now()
    from indicators.indicator i, generate_series(2021, 2025) y where i.code like 'BENCH-%';
insert into indicators.figure (id, unit, value, cell, amount)
  select md5(v.id || 'f')::uuid, v.unit, v.id, 'TOTAL', abs(hashtext(v.id::text)) % 100
    from indicators.value v join indicators.indicator i on i.id = v.indicator where i.code like 'BENCH-%';

-- What the triggers would have kept.
insert into overview.programme_year
  select * from overview.counted(array(select id from many.plan)) on conflict do nothing;

commit;
