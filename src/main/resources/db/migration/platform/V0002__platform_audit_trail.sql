-- What was written, by whom and when: by trigger, append-only, out of the runtime role's reach.
create schema audit;

create table audit.trail (
  id bigint generated always as identity primary key,
  happened_at timestamptz not null default clock_timestamp(),
  kind text,
  person uuid,
  unit uuid,
  table_name text not null,
  row_id text not null,
  operation text not null check (operation in ('INSERT', 'UPDATE', 'DELETE')),
  changed text[] not null default '{}'
);
create index trail_row on audit.trail (table_name, row_id, id);
-- No policy: only the owner, through the trigger below, reaches it.
alter table audit.trail enable row level security;

create function audit.refuse() returns trigger
  language plpgsql
as $$
begin
  raise exception 'the trail is append-only';
end $$;

create trigger append_only before update or delete on audit.trail
  for each row execute function audit.refuse();
create trigger no_truncate before truncate on audit.trail
  for each statement execute function audit.refuse();

-- Names of the changed columns, never their values: the trail must not become a second copy of
-- what is secret.
create function audit.record() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  before_row jsonb := case when tg_op = 'INSERT' then '{}' else to_jsonb(old) end;
  after_row jsonb := case when tg_op = 'DELETE' then '{}' else to_jsonb(new) end;
  differing text[] := '{}';
begin
  if tg_op = 'UPDATE' then
    select coalesce(array_agg(key order by key), '{}') into differing
      from jsonb_each(after_row) as column_now(key, value)
     where value is distinct from before_row -> key;
  end if;
  insert into audit.trail (kind, person, unit, table_name, row_id, operation, changed)
  values (
    nullif(current_setting('kolo.kind', true), ''),
    nullif(current_setting('kolo.person', true), '')::uuid,
    nullif(current_setting('kolo.unit', true), '')::uuid,
    tg_table_schema || '.' || tg_table_name,
    coalesce(after_row ->> 'id', before_row ->> 'id', after_row ->> 'code', before_row ->> 'code'),
    tg_op,
    differing);
  return null;
end $$;

-- Puts a table under the trail.
create procedure audit.watch(watched regclass)
  language plpgsql
as $$
begin
  execute format(
    'create trigger audit after insert or update or delete on %s for each row execute function audit.record()',
    watched);
end $$;

-- The usual protection of a table with a column "unit": row security by institution, and the trail.
-- Grants are left to the migration that makes the table.
create procedure platform.protect(guarded regclass)
  language plpgsql
as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format(
    'create policy own_unit on %s using (unit = platform.unit()) with check (unit = platform.unit())',
    guarded);
  call audit.watch(guarded);
end $$;
revoke all on procedure platform.protect(regclass), audit.watch(regclass) from public;
