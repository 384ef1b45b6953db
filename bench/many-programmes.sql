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

insert into programmes.draft (id, unit, version, title, kind, level, period_from, period_to, measures,
    questions)
  select m.edition, m.council, 0, 'Вигадана програма ' || m.n || ' громади ' || m.i, like_it.kind,
    like_it.level, 2022, 2026, 20, 0
    from many.plan m
    cross join (select d.kind, d.level from programmes.draft d
                  join programmes.edition e on e.id = d.id and e.adopted_at is not null
                 where d.id not in (select edition from many.plan) limit 1) like_it;
insert into programmes.programme (id, unit, territory, made_at, made_by, adopted_at)
  select id, council, code, now() - interval '5 years', 'вигадана', now() - interval '5 years'
    from many.plan;
insert into programmes.edition (id, unit, programme, number, made_at, made_by, plan, act_body,
    act_kind, act_date, act_number, adopted_at, adopted_by)
  select m.edition, m.council, m.id, 1, now() - interval '5 years', 'вигадана', e.plan,
    'Вигадана рада', 'DECISION', date '2021-12-20', m.i || '-' || m.n, now() - interval '5 years',
    'вигадана'
    from many.plan m
    cross join (select plan from programmes.edition where adopted_at is not null
                   and id not in (select edition from many.plan)
                 order by length(plan::text) limit 1) e;
insert into tracking.programme (id, unit, title, territory, level, period_from, period_to, edition,
    act_number, act_date, followed_at)
  select m.id, m.council, 'Вигадана програма ' || m.n || ' громади ' || m.i, m.code, d.level, 2022,
    2026, 1, m.i || '-' || m.n, date '2021-12-20', now() - interval '5 years'
    from many.plan m join programmes.draft d on d.id = m.edition;
insert into tracking.measure (id, unit, programme, key, position, number, text, goal, term, gone)
  select md5(m.id || 'm' || k)::uuid, m.council, m.id, 'm' || k, k, k || ')',
    'Вигаданий захід ' || k, 'Вигадана мета ' || (k % 4), '2022–2026 роки', false
    from many.plan m, generate_series(1, 20) k;
insert into tracking.participation (id, unit, programme, measure, position, name, by_consent, body,
    settled, gone)
  select md5(m.id || 'p' || k || b.at)::uuid, m.council, m.id, md5(m.id || 'm' || k)::uuid, b.at,
    'Вигаданий виконавець ' || b.at, false, b.body, true, false
    from many.plan m, generate_series(1, 20) k,
      unnest(array[m.css, m.police]) with ordinality b (body, at);
insert into tracking.occurrence (id, unit, programme, measure, participation, body, kind, starts_on,
    due_on, withdrawn, status, answered_at, version)
  select md5(p.id || 'o' || y)::uuid, p.unit, p.programme, p.measure, p.id, p.body, 'DEADLINE',
    make_date(y, 1, 1), make_date(y, 11, 25), false, case when y < 2026 then 'DONE' end,
    case when y < 2026 then now() end, 1
    from tracking.participation p join many.plan m on m.id = p.programme,
      generate_series(2022, 2026) y;
insert into tracking.report (id, unit, programme, edition, period, starts_on, ends_on, due_on,
    opened_at, approved_at, considered_on, considered_number, published_at, version)
  select md5(id || 'r' || y)::uuid, council, id, 1, 'YEAR', make_date(y, 1, 1), make_date(y, 12, 31),
    make_date(y + 1, 1, 25), make_date(y, 12, 20), make_date(y + 1, 2, 1), make_date(y + 1, 2, 20),
    i || '-' || y, make_date(y + 1, 3, 1), 3
    from many.plan, generate_series(2021, 2025) y;
insert into tracking.contribution (id, unit, report, measure, participation, body, state, status,
    narrative, confirmed, changed_at, version)
  select md5(r.id || p.id::text)::uuid, p.unit, r.id, p.measure, p.id, p.body, 'ACCEPTED',
    case when hashtext(p.id::text) % 5 = 0 then 'PARTLY' else 'DONE' end,
    'Вигадано: проведено зустрічей: ' || abs(hashtext(r.id || p.id::text)) % 40, false, now(), 2
    from tracking.report r join many.plan m on m.id = r.programme
    join tracking.participation p on p.programme = m.id;
insert into tracking.spending (id, unit, contribution, line, source, planned, allocated, financed,
    spent)
  select md5(c.id || 's')::uuid, c.unit, c.id, 1, 'місцевий бюджет', 50000, 45000, 40000,
    abs(hashtext(c.id::text)) % 40000
    from tracking.contribution c join many.plan m on m.council = c.unit
   where m.n = 1 and hashtext(c.id::text) % 2 = 0;

commit;
