-- A rotation gives every subject a new key of their own and seals all they have anew; see
-- decisions/0081. For that the vault must know every sealed column of the other modules.

-- While others may still write with it, the key before stays, wrapped by the primary key.
alter table vault.data_key
  add column previous bytea check (octet_length(previous) between 40 and 200),
  add check (previous is null or wrapped is not null);
create index data_key_unsettled on vault.data_key (id) where previous is not null;
grant update (previous) on vault.data_key to "${runtime}";

-- The number of the key of a set that wrapped it stands in the first bytes.
create function vault.key_number(wrapped bytea) returns bigint
  language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp
as $$
  select (get_byte(wrapped, 1)::bigint << 24) | (get_byte(wrapped, 2)::bigint << 16)
    | (get_byte(wrapped, 3)::bigint << 8) | get_byte(wrapped, 4)::bigint
$$;

-- Columns that hold sealed values. Only migrations write here: parts of statements are kept.
create table vault.cell_column (
  -- Schema, table and column: `persons.person.identity`.
  code text primary key,
  kept_in text not null,
  called text not null,
  -- The column that names the row; the row's name is sealed with the value.
  row_column text not null,
  -- Which rows are a subject's ($1); null: sealed by the key set itself, for nobody in particular.
  of_subject text
);
alter table vault.cell_column enable row level security;
call audit.watch('vault.cell_column');

-- Columns that hold the number of the key that made what stands beside it.
create table vault.token_column (
  code text primary key,
  kept_in text not null,
  called text not null,
  what text not null check (what in ('TOKEN', 'TIE')),
  -- Which rows still count.
  in_use text not null
);
alter table vault.token_column enable row level security;
call audit.watch('vault.token_column');

create procedure vault.seals(
  sealed_in regclass, sealed_column name, of_subject text, row_column name default 'id')
  language sql
as $$
  insert into vault.cell_column (code, kept_in, called, row_column, of_subject)
  values (sealed_in::text || '.' || sealed_column, sealed_in::text, sealed_column, row_column, of_subject)
$$;
create procedure vault.marks(marked regclass, key_column name, what text, in_use text)
  language sql
as $$
  insert into vault.token_column (code, kept_in, called, what, in_use)
  values (marked::text || '.' || key_column, marked::text, key_column, what, in_use)
$$;
revoke all on procedure vault.seals, vault.marks from public;

create function vault.only_the_program() returns void
  language plpgsql stable set search_path = pg_catalog, pg_temp
as $$
begin
  if platform.acting_kind() is distinct from 'SYSTEM' then
    raise exception 'for the program itself' using errcode = 'insufficient_privilege';
  end if;
end $$;

-- All that is sealed with a subject's key, wherever it is; what is long is fetched one by one.
create function vault.cells_of(subject uuid)
  returns table (place text, place_row uuid, sealed bytea)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  c record;
begin
  perform vault.only_the_program();
  for c in select * from vault.cell_column k where k.of_subject is not null order by k.code loop
    return query execute format(
      'select %L::text, t.%I, case when octet_length(t.%I) <= 65536 then t.%I end
         from %s t where t.%I is not null and (%s)',
      c.code, c.row_column, c.called, c.called, c.kept_in, c.called, c.of_subject)
      using subject;
  end loop;
end $$;

create function vault.cell(of_place text, of_row uuid) returns bytea
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  c record;
  found_value bytea;
begin
  perform vault.only_the_program();
  select * into strict c from vault.cell_column k where k.code = of_place;
  execute format('select t.%I from %s t where t.%I = $1', c.called, c.kept_in, c.row_column)
    into found_value using of_row;
  return found_value;
end $$;

-- Puts a value sealed anew in the place of the one it was made from; false when that changed.
create function vault.put_cell(of_place text, of_row uuid, was bytea, becomes bytea)
  returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  c record;
  changed bigint;
begin
  perform vault.only_the_program();
  select * into strict c from vault.cell_column k where k.code = of_place;
  execute format('update %s set %I = $1 where %I = $2 and %I = $3',
    c.kept_in, c.called, c.row_column, c.called) using becomes, of_row, was;
  get diagnostics changed = row_count;
  return changed = 1;
end $$;

-- Secrets of the program's own that another key than this sealed.
create function vault.old_secrets(primary_key bigint)
  returns table (place text, place_row uuid, sealed bytea)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  c record;
begin
  perform vault.only_the_program();
  for c in select * from vault.cell_column k where k.of_subject is null order by k.code loop
    return query execute format(
      'select %L::text, t.%I, t.%I from %s t where vault.key_number(t.%I) <> $1 order by 2',
      c.code, c.row_column, c.called, c.kept_in, c.called)
      using primary_key;
  end loop;
end $$;

-- Subjects that got a new key and may have something left under the one before.
create function vault.unsettled(after_id uuid, most int) returns table (id uuid, unit uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select k.id, k.unit from vault.data_key k
   where k.previous is not null and k.id > after_id
   order by k.id limit most
$$;

-- What each key of the sets is still needed for: keys of subjects, keys before those, secrets,
-- search tokens, ties to other providers.
create function vault.key_uses() returns table (what text, key_id bigint, uses bigint)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  c record;
begin
  return query
    select 'KEY', k.key_id, count(*) from vault.data_key k where k.wrapped is not null group by 2
    union all
    select 'BEFORE', vault.key_number(k.previous), count(*) from vault.data_key k
     where k.previous is not null group by 2;
  for c in select * from vault.cell_column k where k.of_subject is null order by k.code loop
    return query execute format(
      'select ''SECRET'', vault.key_number(t.%I), count(*) from %s t
        where t.%I is not null group by 2', c.called, c.kept_in, c.called);
  end loop;
  for c in select * from vault.token_column k order by k.code loop
    return query execute format(
      'select %L::text, t.%I, count(*) from %s t where %s group by 2',
      c.what, c.called, c.kept_in, c.in_use);
  end loop;
end $$;

revoke all on function vault.cells_of, vault.cell, vault.put_cell, vault.old_secrets,
  vault.unsettled, vault.key_uses from public;
grant execute on function vault.cells_of, vault.cell, vault.put_cell, vault.old_secrets,
  vault.unsettled, vault.key_uses to "${runtime}";

-- What there is so far. A later table names its columns in its own migration.
call vault.seals('persons.person', 'identity', 't.id = $1');
call vault.seals('persons.person', 'hidden', 't.id = $1');
call vault.seals('persons.version', 'identity', 't.person = $1');
call vault.seals('persons.version', 'hidden', 't.person = $1');
call vault.seals('persons.merging', 'reason', 't.kept = $1');
call vault.seals('persons.merging', 'undone_reason', 't.kept = $1');
call vault.marks('persons.person', 'token_key', 'TOKEN', 't.identity is not null');
call vault.seals('consents.consent', 'words', 't.person = $1');
call vault.seals('consents.exemption', 'words', 't.person = $1');
call vault.seals('intake.report', 'words', 't.id = $1');
call vault.seals('intake.version', 'state', 't.report = $1');
call vault.seals('intake.draft', 'typed', 't.id = $1');
call vault.seals('intake.notice', 'words', 't.report = $1');
call vault.seals('cases.case_file', 'words', 't.id = $1');
call vault.seals('cases.party', 'called', 't.file = $1');
create index party_file on cases.party (file);
call vault.seals('cases.turn', 'words', 't.file = $1');
call vault.seals('cases.entry', 'words', 't.file = $1');
call vault.seals('cases.safe_contact', 'words', 't.file = $1');
call vault.seals('assessments.assessment', 'content', 't.file = $1');
call vault.seals('papers.paper', 'content', 't.file = $1');
call vault.seals('assistance.referral', 'parcel', 't.id = $1');
call vault.seals('assistance.step', 'words', 't.referral = $1');
call vault.seals('directory.secret_address', 'sealed', 't.id = $1');
call vault.seals('identity.totp', 'secret', null, 'account');
call vault.marks('identity.outside_subject', 'token_key', 'TIE', 't.ended_at is null');

-- A tie is renewed when its person comes by it again: only they bring what the token is made of.
grant update (subject, token_key) on identity.outside_subject to "${runtime}";
