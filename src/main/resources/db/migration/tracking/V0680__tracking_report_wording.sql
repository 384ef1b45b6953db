-- A row keeps the words of the edition its report is bound to: a later edition rewords the measure,
-- not what was reported of it.
alter table tracking.report add column title text;
alter table tracking.report disable trigger user;
update tracking.report r set title = p.title from tracking.programme p where p.id = r.programme;
alter table tracking.report enable trigger user;
alter table tracking.report alter column title set not null;

alter table tracking.contribution
  add column position int,
  add column number text,
  add column text text,
  add column goal text,
  add column term text,
  add column expected text,
  add column executor text,
  -- The edition taken over later does not ask for it; what was written is kept, and told no more.
  add column dropped boolean not null default false;
alter table tracking.contribution disable trigger user;
update tracking.contribution c
   set position = m.position * 1000 + least(x.position, 999), number = m.number, text = m.text,
       goal = m.goal, term = m.term, expected = m.expected, executor = x.name
  from tracking.measure m, tracking.participation x
 where m.id = c.measure and x.id = c.participation;
alter table tracking.contribution enable trigger user;
alter table tracking.contribution
  alter column position set not null,
  alter column text set not null,
  alter column executor set not null;

-- Whether several bodies tell of the line: the plan's sum stands with one of them, so that it
-- counts once.
alter table tracking.spending add column shared boolean not null default false;
alter table tracking.spending disable trigger user;
with told as (
  select s.id, count(*) over w as bodies, row_number() over (w order by c.position) as place
    from tracking.spending s join tracking.contribution c on c.id = s.contribution
  window w as (partition by c.report, c.measure, s.line))
update tracking.spending s
   set shared = true, planned = case when t.place = 1 then s.planned end
  from told t where t.id = s.id and t.bodies > 1;
alter table tracking.spending enable trigger user;

-- A report nobody wrote into may be withdrawn with its rows; an edition taken over takes lines away.
grant delete on tracking.report, tracking.contribution, tracking.spending to "${runtime}";
