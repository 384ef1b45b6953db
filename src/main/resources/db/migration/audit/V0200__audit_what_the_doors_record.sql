-- The trail takes what no trigger sees: looks, searches, exports, prints, denials, sign-ins,
-- settings. It still names columns and codes, never values.
alter table audit.trail rename column table_name to subject_kind;
alter table audit.trail drop constraint trail_operation_check;
alter table audit.trail
  alter column row_id drop not null,
  add column post uuid,
  -- Whom or what the row is about; for a written row without such a column, the row itself.
  add column subject uuid,
  -- The institution the subject belongs to: its auditor sees who came from elsewhere.
  add column owner uuid,
  add column purpose text,
  add column about text,
  add column outcome text,
  add column terms text,
  add column found int,
  add constraint operation_known check (operation in (
    'INSERT', 'UPDATE', 'DELETE', 'LOOKED', 'SEARCHED', 'EXPORTED', 'PRINTED', 'DENIED',
    'SIGNED_IN', 'SIGNED_OUT', 'SIGN_IN_REFUSED', 'SETTING_CHANGED')),
  -- Codes, not sentences: a sentence could name somebody.
  add constraint codes_only check (
    (purpose ~ '^[A-Za-z0-9_.-]{1,64}$') is not false
    and (outcome ~ '^[A-Za-z0-9_. -]{1,100}$') is not false
    and (about ~ '^[A-Za-z0-9_./{}*:,$ -]{1,200}$') is not false
    and (terms ~ '^[A-Za-z0-9_=/+-]{16,200}$') is not false),
  add constraint written_row check (operation not in ('INSERT', 'UPDATE', 'DELETE')
    or subject is not null or row_id is not null);
drop index audit.trail_row;
create index trail_subject on audit.trail (subject, id) where subject is not null;
create index trail_person on audit.trail (person, id) where person is not null;
create index trail_denied on audit.trail (id) where operation in ('DENIED', 'SIGN_IN_REFUSED');
create index trail_time on audit.trail using brin (happened_at);

-- What a door records itself. Who acts is taken from the transaction, not from the caller.
create function audit.note(
  done text, of_kind text, about_whom uuid, of_owner uuid, why text, what text, ended text,
  hashed text, hits int)
  returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if done in ('INSERT', 'UPDATE', 'DELETE') then
    raise exception 'writes are recorded by their trigger';
  end if;
  -- The transaction gets its number before the row gets its own: sealing relies on that order.
  perform pg_current_xact_id();
  insert into audit.trail (kind, person, post, unit, operation, subject_kind, subject, owner,
    purpose, about, outcome, terms, found)
  values (
    nullif(current_setting('kolo.kind', true), ''),
    nullif(current_setting('kolo.person', true), '')::uuid,
    nullif(current_setting('kolo.post', true), '')::uuid,
    nullif(current_setting('kolo.unit', true), '')::uuid,
    done, of_kind, about_whom, of_owner, why, what, ended, hashed, hits);
end $$;
revoke all on function audit.note from public;
grant usage on schema audit to "${runtime}";
grant execute on function audit.note to "${runtime}";

-- Of a changed row the names of the changed columns. Its arguments say which columns name the row
-- and its subject; asking the row itself is cheaper than turning all of it into JSON, which only an
-- update needs.
create or replace function audit.record() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  touched record := case when tg_op = 'DELETE' then old else new end;
  about_whom uuid;
  row_key text;
  of_owner uuid;
  differing text[] := '{}';
begin
  if tg_argv[0] = 'id' then
    about_whom := touched.id;
  elsif tg_argv[0] = 'code' then
    row_key := touched.code;
  else
    row_key := to_jsonb(touched) ->> tg_argv[0];
  end if;
  if tg_argv[1] <> '' then
    row_key := coalesce(row_key, about_whom::text);
    if tg_argv[1] = 'person' then
      about_whom := touched.person;
    else
      about_whom := (to_jsonb(touched) ->> tg_argv[1])::uuid;
    end if;
  end if;
  if tg_argv[2] = 'unit' then
    of_owner := touched.unit;
  end if;
  if tg_op = 'UPDATE' then
    with was as (select to_jsonb(old) as columns)
    select coalesce(array_agg(now.key order by now.key), '{}') into differing
      from was, jsonb_each(to_jsonb(new)) as now
     where now.value is distinct from was.columns -> now.key;
  end if;
  insert into audit.trail (kind, person, post, unit, operation, subject_kind, subject, row_id,
    owner, changed)
  values (
    nullif(current_setting('kolo.kind', true), ''),
    nullif(current_setting('kolo.person', true), '')::uuid,
    nullif(current_setting('kolo.post', true), '')::uuid,
    nullif(current_setting('kolo.unit', true), '')::uuid,
    tg_op, tg_table_schema || '.' || tg_table_name, about_whom, row_key, of_owner, differing);
  return null;
end $$;

-- Puts a table under the trail. A row that belongs to somebody names the column that holds whose
-- it is, so that all that touched that person is found by one question.
drop procedure audit.watch(regclass);
create procedure audit.watch(watched regclass, subject name default '')
  language plpgsql
as $$
declare
  key_column name;
  owner_column name;
begin
  select coalesce(
      max(a.attname) filter (where a.attname = 'id' and a.atttypid = 'uuid'::regtype),
      max(a.attname) filter (where a.attname = 'code'),
      max(a.attname) filter (where a.attnum = i.indkey[0]), 'id'),
    coalesce(max(a.attname) filter (where a.attname = 'unit' and a.atttypid = 'uuid'::regtype), '')
    into key_column, owner_column
    from pg_attribute a left join pg_index i on i.indrelid = a.attrelid and i.indisprimary
   where a.attrelid = watched and a.attnum > 0 and not a.attisdropped;
  execute format('drop trigger if exists audit on %s', watched);
  execute format(
    'create trigger audit after insert or update or delete on %s for each row execute function audit.record(%L, %L, %L)',
    watched, key_column, subject, owner_column);
end $$;
revoke all on procedure audit.watch(regclass, name) from public;

-- Tables watched before get the new trigger.
do $$
declare
  watched regclass;
begin
  for watched in select tgrelid from pg_trigger where tgfoid = 'audit.record()'::regprocedure loop
    call audit.watch(watched);
  end loop;
end $$;
