-- What executors tell of a period, row by row; the coordinator's yes or no; the report the head
-- approves, the council considers, and anybody reads.
create table tracking.report (
  id uuid primary key,
  unit uuid not null,
  programme uuid not null references tracking.programme,
  -- In force at the end of the period; the report stays with it.
  edition int not null,
  period text not null check (period in ('QUARTER', 'HALF_YEAR', 'YEAR', 'FINAL')),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  due_on date not null,
  opened_at timestamptz not null,
  approved_at timestamptz,
  approved_by uuid,
  -- Why an approved report was opened again, the last time.
  reopened_why text check (length(reopened_why) <= 500),
  considered_on date,
  considered_number text,
  published_at timestamptz,
  version int not null,
  unique (programme, period, starts_on),
  check (num_nulls(considered_on, considered_number) in (0, 2)),
  check (considered_on is null or approved_at is not null),
  check (published_at is null or approved_at is not null)
);

-- One body's row for one measure in one report: two bodies never write over each other.
create table tracking.contribution (
  id uuid primary key,
  unit uuid not null,
  report uuid not null references tracking.report,
  measure uuid not null references tracking.measure,
  participation uuid not null references tracking.participation,
  body uuid,
  state text not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED')),
  status text check (status in ('DONE', 'PARTLY', 'NOT_DONE', 'NO_CASES', 'NOT_NEEDED',
    'UNDER_WAY')),
  narrative text check (length(narrative) <= 10000),
  reason text check (length(reason) <= 2000),
  evidence text check (length(evidence) <= 2000),
  done_from date,
  done_to date check (done_to >= done_from),
  returned_why text check (length(returned_why) <= 1000),
  -- A warning of the sums that whoever wrote them let stand.
  confirmed boolean not null,
  changed_at timestamptz,
  changed_by uuid,
  version int not null,
  unique (report, participation),
  check (state in ('DRAFT', 'RETURNED') or status is not null),
  check (state <> 'RETURNED' or coalesce(returned_why, '') <> '')
);
create index contribution_body on tracking.contribution (body, report);

-- Money of a row by source, in hryvnias: planned is the programme's, the rest is told.
create table tracking.spending (
  id uuid primary key,
  unit uuid not null,
  contribution uuid not null references tracking.contribution,
  line int not null,
  source text,
  planned numeric(18, 2) check (planned >= 0),
  allocated numeric(18, 2) check (allocated >= 0),
  financed numeric(18, 2) check (financed >= 0),
  spent numeric(18, 2) check (spent >= 0),
  unique (contribution, line)
);

call platform.protect('tracking.report');
call platform.protect('tracking.contribution');
call platform.protect('tracking.spending');

create policy own_row_read on tracking.contribution for select using (body = platform.unit());
create policy own_row_write on tracking.contribution for update
  using (body = platform.unit() and state in ('DRAFT', 'RETURNED', 'SUBMITTED'))
  with check (body = platform.unit() and state in ('DRAFT', 'SUBMITTED', 'RETURNED'));
create policy own_row_read on tracking.report for select using (
  exists (select from tracking.contribution c where c.report = report.id and c.body = platform.unit()));
create policy own_row_read on tracking.spending for select using (
  exists (select from tracking.contribution c
           where c.id = spending.contribution and c.body = platform.unit()));
create policy own_row_write on tracking.spending for update using (
  exists (select from tracking.contribution c
           where c.id = spending.contribution and c.body = platform.unit()));
-- Whether a report is published: asked past the policies, for those of reports ask for rows.
create function tracking.is_published(asked uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select exists (select from tracking.report r where r.id = asked and r.published_at is not null) $$;
revoke all on function tracking.is_published from public;
grant execute on function tracking.is_published to "${runtime}";

-- What is published is open to anybody.
create policy published on tracking.report for select
  using (platform.acting_kind() = 'VISITOR' and published_at is not null);
create policy published on tracking.participation for select
  using (platform.acting_kind() = 'VISITOR'
    and exists (select from tracking.report r
                 where r.programme = participation.programme and r.published_at is not null));
create policy published on tracking.contribution for select
  using (platform.acting_kind() = 'VISITOR' and tracking.is_published(report));
create policy published on tracking.spending for select
  using (platform.acting_kind() = 'VISITOR'
    and exists (select from tracking.contribution c where c.id = spending.contribution));

-- A row of an approved report stays as it was, whatever the program believes.
create function tracking.refuse_approved() returns trigger
  language plpgsql
as $$
begin
  if exists (select from tracking.report r where r.id = new.report and r.approved_at is not null) then
    raise exception 'a row of an approved report does not change' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger approved before update on tracking.contribution
  for each row execute function tracking.refuse_approved();

grant select, insert, update on tracking.report, tracking.contribution, tracking.spending
  to "${runtime}";
