-- What every write pays for. A table's checks are prepared anew for each statement, and these three
-- cost more than the entry itself: what doors tell is checked where they tell it, and what a trigger
-- writes needs none. Nobody but these two functions writes here.
alter table audit.trail
  drop constraint operation_known, drop constraint codes_only, drop constraint written_row;

create or replace function audit.note(
  done text, of_kind text, about_whom uuid, of_owner uuid, why text, what text, ended text,
  hashed text, hits int)
  returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if done in ('INSERT', 'UPDATE', 'DELETE') then
    raise exception 'writes are recorded by their trigger';
  end if;
  if done not in ('LOOKED', 'SEARCHED', 'EXPORTED', 'PRINTED', 'DENIED', 'SIGNED_IN', 'SIGNED_OUT',
      'SIGN_IN_REFUSED', 'SETTING_CHANGED') then
    raise exception 'not an act of the trail' using errcode = 'check_violation';
  end if;
  -- Codes, not sentences: a sentence could name somebody. Nor is it repeated in the refusal.
  if why !~ '^[A-Za-z0-9_.-]{1,64}$' or ended !~ '^[A-Za-z0-9_. -]{1,100}$'
      or what !~ '^[A-Za-z0-9_./{}*:,$ -]{1,200}$' or hashed !~ '^[A-Za-z0-9_=/+-]{16,200}$' then
    raise exception 'the trail takes codes only' using errcode = 'check_violation';
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

-- The row is asked for its columns in place: a copy of it costs as much as the entry.
create or replace function audit.record() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  about_whom uuid;
  row_key text;
  of_owner uuid;
  differing text[] := '{}';
begin
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
