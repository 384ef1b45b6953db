-- The key of each person or other subject, wrapped by the key set outside the database.
create schema vault;
grant usage on schema vault to "${runtime}";

create table vault.data_key (
  -- The id of whose key it is.
  id uuid primary key,
  unit uuid not null,
  wrapped bytea check (octet_length(wrapped) between 40 and 200),
  -- Which key of the set wrapped it: the key's number stands in the wrapped key's first bytes.
  key_id bigint generated always as (
    (get_byte(wrapped, 1)::bigint << 24) | (get_byte(wrapped, 2)::bigint << 16)
      | (get_byte(wrapped, 3)::bigint << 8) | get_byte(wrapped, 4)::bigint) stored,
  made_at timestamptz not null,
  -- The end of the key: since when, by whom, why.
  shredded_at timestamptz,
  shredded_by uuid,
  reason text check (reason ~ '^[A-Z_]+$'),
  check ((wrapped is null) = (shredded_at is not null)),
  check ((wrapped is null) = (reason is not null))
);
create index data_key_wrapped_by on vault.data_key (key_id, id);

call platform.protect('vault.data_key');
grant select, insert on vault.data_key to "${runtime}";
grant update (wrapped, shredded_at, shredded_by, reason) on vault.data_key to "${runtime}";

-- A rotation goes through all institutions; it is told ids, and works as each in turn.
create function vault.stale(primary_key bigint, after_id uuid, most int)
  returns table (id uuid, unit uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select k.id, k.unit from vault.data_key k
   where k.key_id <> primary_key and k.id > after_id
   order by k.id limit most
$$;

-- How many keys each key of the set wraps; without a number: those that are no more.
create function vault.key_counts() returns table (key_id bigint, keys bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select k.key_id, count(*) from vault.data_key k group by k.key_id order by k.key_id $$;

revoke all on function vault.stale, vault.key_counts from public;
grant execute on function vault.stale, vault.key_counts to "${runtime}";
