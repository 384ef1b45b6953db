-- What is written when a report is registered goes in many rows by one statement. Its entries in the
-- trail go so too: one call for a statement costs as much as one for a row did, and each row still has
-- its own entry. Changes and deletions are told row by row as before.
create or replace function audit.record() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  about_whom uuid;
  row_key text;
  of_owner uuid;
  differing text[] := '{}';
begin
  if tg_level = 'STATEMENT' then
    -- Each added row has its entry; all of a statement are written at once.
    if tg_argv[1] = 'report' then
      insert into audit.trail (kind, person, post, unit, operation, subject_kind, subject, row_id,
        owner)
      select (select nullif(current_setting('kolo.kind', true), '')),
             (select nullif(current_setting('kolo.person', true), '')::uuid),
             (select nullif(current_setting('kolo.post', true), '')::uuid),
             (select nullif(current_setting('kolo.unit', true), '')::uuid),
             tg_op, tg_table_schema || '.' || tg_table_name, a.report, a.id::text, a.unit
        from added a;
    else
      insert into audit.trail (kind, person, post, unit, operation, subject_kind, subject, owner)
      select (select nullif(current_setting('kolo.kind', true), '')),
             (select nullif(current_setting('kolo.person', true), '')::uuid),
             (select nullif(current_setting('kolo.post', true), '')::uuid),
             (select nullif(current_setting('kolo.unit', true), '')::uuid),
             tg_op, tg_table_schema || '.' || tg_table_name, a.id, a.unit
        from added a;
    end if;
    return null;
  end if;
  if tg_op = 'DELETE' then
    if tg_argv[0] = 'id' then
      about_whom := old.id;
    else
      row_key := to_jsonb(old) ->> tg_argv[0];
    end if;
    if tg_argv[1] <> '' then
      row_key := coalesce(row_key, about_whom::text);
      about_whom := (to_jsonb(old) ->> tg_argv[1])::uuid;
    end if;
    if tg_argv[2] = 'unit' then
      of_owner := old.unit;
    end if;
  else
    if tg_argv[0] = 'id' then
      about_whom := new.id;
    elsif tg_argv[0] = 'code' then
      row_key := new.code;
    else
      row_key := to_jsonb(new) ->> tg_argv[0];
    end if;
    if tg_argv[1] <> '' then
      row_key := coalesce(row_key, about_whom::text);
      if tg_argv[1] = 'person' then
        about_whom := new.person;
      else
        about_whom := (to_jsonb(new) ->> tg_argv[1])::uuid;
      end if;
    end if;
    if tg_argv[2] = 'unit' then
      of_owner := new.unit;
    end if;
    if tg_op = 'UPDATE' then
      with was as (select to_jsonb(old) as columns)
      select coalesce(array_agg(now.key order by now.key), '{}') into differing
        from was, jsonb_each(to_jsonb(new)) as now
       where now.value is distinct from was.columns -> now.key;
    end if;
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

-- Puts a table of many rows under the trail: its rows have `id` and `unit`.
create procedure audit.watch_together(watched regclass, subject name default '')
  language plpgsql
as $$
begin
  execute format('drop trigger if exists audit on %s', watched);
  execute format('drop trigger if exists audit_added on %s', watched);
  execute format(
    'create trigger audit after update or delete on %s for each row execute function audit.record(%L, %L, %L)',
    watched, 'id', subject, 'unit');
  execute format(
    'create trigger audit_added after insert on %s referencing new table as added for each statement execute function audit.record(%L, %L, %L)',
    watched, 'id', subject, 'unit');
end $$;
revoke all on procedure audit.watch_together(regclass, name) from public;

call audit.watch_together('intake.report');
call audit.watch_together('intake.involved', 'report');
call audit.watch_together('persons.person');
call audit.watch_together('vault.data_key');
call audit.watch_together('duties.duty');
