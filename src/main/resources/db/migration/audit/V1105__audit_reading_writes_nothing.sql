-- A page whose parts are read in one transaction writes nothing but its entries in the trail: a
-- refused page undoes all of it, and whoever opens a page again would write again. The transaction
-- says what it is, and every watched table refuses it.
create or replace function audit.record() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  about_whom uuid;
  row_key text;
  of_owner uuid;
  differing text[] := '{}';
begin
  if current_setting('kolo.reading', true) = 'on' then
    raise exception 'what is read at once writes nothing: %.%', tg_table_schema, tg_table_name
      using errcode = 'read_only_sql_transaction';
  end if;
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
