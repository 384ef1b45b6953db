-- A measure of a programme carries out a measure of a programme above it: of the raion, the oblast or
-- the state. What is reported and published of it is told there too, and nothing is written twice.
create table tracking.upper_tie (
  id uuid primary key,
  unit uuid not null,
  programme uuid not null references tracking.programme,
  measure uuid not null references tracking.measure,
  -- Kept by another institution as a rule; read as anybody reads it.
  upper uuid not null references tracking.measure,
  -- The editions both stood in when somebody said so.
  edition int not null,
  upper_edition int not null,
  tied_at timestamptz not null,
  tied_by uuid,
  untied_at timestamptz,
  untied_by uuid,
  check (measure <> upper)
);
create unique index upper_tie_once on tracking.upper_tie (measure, upper) where untied_at is null;
create index upper_tie_programme on tracking.upper_tie (programme);
create index upper_tie_upper on tracking.upper_tie (upper);
call platform.protect('tracking.upper_tie');
create policy ties_are_public on tracking.upper_tie for select
  using (platform.acting_kind() = 'VISITOR' and untied_at is null);
grant select, insert, update on tracking.upper_tie to "${runtime}";

-- What is published of measures of many programmes.
create index contribution_measure on tracking.contribution (measure);
create index upper_programmes on tracking.programme (level) where level in ('STATE', 'OBLAST', 'RAION');
