-- Reports brought in from files of other registers; see decisions/0089.
create table intake.extract (
  id uuid primary key,
  unit uuid not null references directory.body,
  rows int not null check (rows > 0),
  -- What stands over the columns; sealed with the file's own key, emptied when it ends.
  heads bytea,
  -- A field for each column, empty for one that is left out; null until somebody said.
  columns text[],
  scenario text,
  basis text,
  channel text,
  reporter text,
  kind text,
  uploaded_at timestamptz not null,
  uploaded_by text not null,
  kept_until timestamptz not null,
  ended_at timestamptz,
  ending text check (ending in ('REGISTERED', 'DISCARDED', 'EXPIRED')),
  check ((ended_at is null) = (ending is null)),
  check ((ended_at is null) = (heads is not null))
);
create index extract_unit on intake.extract (unit, id desc);
create index extract_kept on intake.extract (kept_until) where ended_at is null;

create table intake.extract_row (
  id uuid primary key,
  unit uuid not null references directory.body,
  extract uuid not null references intake.extract,
  number int not null check (number > 0),
  -- Sealed with the file's own key; emptied as soon as it is registered or the file ends.
  cells bytea,
  skipped boolean not null,
  -- Who is meant, as somebody decided: NEW or the id of a person of this institution.
  victim text check (victim ~ '^(NEW|[0-9a-f-]{36})$'),
  offender text check (offender ~ '^(NEW|[0-9a-f-]{36})$'),
  report uuid references intake.report,
  unique (extract, number),
  check (report is null or cells is null)
);

-- Rows that were registered, so that none is twice: a keyed hash of what stood in it, and of the
-- number of the other register with its day.
create table intake.extract_mark (
  id uuid primary key,
  unit uuid not null references directory.body,
  token bigint not null,
  token_key bigint not null,
  report uuid not null references intake.report,
  made_at timestamptz not null,
  unique (unit, token)
);

-- Institutions that have files nobody went on with in time: the only question across all of them.
create function intake.units_with_old_extracts(at timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select distinct e.unit from intake.extract e where e.ended_at is null and e.kept_until <= at
$$;
revoke all on function intake.units_with_old_extracts from public;
grant execute on function intake.units_with_old_extracts to "${runtime}";

call platform.protect('intake.extract');
call platform.protect('intake.extract_row');
call platform.protect('intake.extract_mark');
call audit.watch('intake.extract_row', 'extract');
call audit.watch('intake.extract_mark', 'report');
call vault.seals('intake.extract', 'heads', 't.id = $1');
call vault.seals('intake.extract_row', 'cells', 't.extract = $1');
-- The key a mark was made with is needed as long as the same file may come again.
call vault.marks('intake.extract_mark', 'token_key', 'TIE',
  't.made_at > now() - interval ''400 days''');

grant select, insert on intake.extract, intake.extract_row, intake.extract_mark to "${runtime}";
grant update (heads, columns, scenario, basis, channel, reporter, kind, ended_at, ending)
  on intake.extract to "${runtime}";
grant update (cells, skipped, victim, offender, report) on intake.extract_row to "${runtime}";
