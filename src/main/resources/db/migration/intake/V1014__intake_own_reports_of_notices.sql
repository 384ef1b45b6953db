-- Which report of its own an institution made of a notice it received: one that stands, seen by both
-- sides; who told sees its number alone.
create table intake.own_report (
  id uuid primary key,
  -- Who received the notice.
  unit uuid not null references directory.body,
  arrival uuid not null references intake.arrival,
  report uuid not null unique references intake.report,
  -- Its number in the journal of who received the notice.
  reference text not null,
  made_at timestamptz not null,
  made_by text not null,
  -- Since when the report is struck out: the notice may be registered anew.
  ended_at timestamptz
);
create unique index own_report_once on intake.own_report (arrival) where ended_at is null;

call platform.protect('intake.own_report');
create policy sent on intake.own_report for select
  using (exists (select from intake.arrival a where a.id = arrival and a.unit = platform.unit()));
create policy need_to_know on intake.own_report as restrictive
  using (not report = any ((select intake.closed_to_me())::uuid[])
    and not arrival = any ((select intake.notices_closed_to_me())::uuid[]));
call cases.keep('intake.own_report', 'not cases.report_kept(report, %s)');

-- A notice is kept with the report made of it, where records are read by those who lead them.
create function intake.notice_kept(notice uuid, files uuid[]) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (select from intake.own_report o
                  where o.arrival = notice and o.unit = platform.unit() and o.ended_at is null
                    and cases.report_kept(o.report, files))
$$;
revoke all on function intake.notice_kept from public;
grant execute on function intake.notice_kept to "${runtime}";
do $$
declare
  one text;
  kept text;
begin
  foreach one in array array['intake.arrival', 'intake.arrival_person'] loop
    foreach kept in array array['circle', 'circle_changes', 'circle_adds'] loop
      execute format('drop policy %I on %s', kept, one);
    end loop;
  end loop;
end $$;
call cases.keep('intake.arrival',
  'not cases.report_kept(report, %s) and not intake.notice_kept(id, %s)');
call cases.keep('intake.arrival_person',
  'not cases.report_kept(report, %s) and not intake.notice_kept(arrival, %s)');

grant select, insert on intake.own_report to "${runtime}";
grant update (ended_at) on intake.own_report to "${runtime}";
