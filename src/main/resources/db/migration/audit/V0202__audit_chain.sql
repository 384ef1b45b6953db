-- The trail is sealed behind the writers' backs: a chain that every write had to wait for would let
-- one institution write at a time. A seal names the rows it covers, keeps the hash of each, and
-- takes the root of the seal before it into its own; see decisions/0035.
create table audit.seal (
  number bigint primary key check (number > 0),
  -- The day, in Kyiv, at which it was put: a day's chain ends with its last seal.
  day date not null,
  sealed_at timestamptz not null,
  -- Covers numbers above the one and up to the other; the set says which of them are rows, since
  -- what was rolled back leaves gaps.
  after_id bigint not null,
  up_to bigint not null check (up_to > after_id),
  ids int8multirange not null,
  -- SHA-256 of each row, 32 bytes each, in the order of their numbers.
  leaves bytea not null check (octet_length(leaves) % 32 = 0),
  previous bytea not null check (octet_length(previous) = 32),
  root bytea not null check (octet_length(root) = 32)
);
create index seal_day on audit.seal (day, number);
-- No policy: only the owner, through the functions below, reaches it.
alter table audit.seal enable row level security;
create trigger append_only before update or delete on audit.seal
  for each row execute function audit.refuse();
create trigger no_truncate before truncate on audit.seal
  for each statement execute function audit.refuse();

-- Up to where the numbers are given out, and the first transaction that began later. Once all
-- before that one have ended, no row below the number can still appear.
create function audit.mark(out last_id bigint, out horizon xid8)
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  select case when is_called then last_value else 0 end, pg_snapshot_xmax(pg_current_snapshot())
    from audit.trail_id_seq
$$;

-- What a row says, in one text that no two rows share. Never altered: a new column gets a new form.
create function audit.content(row_of audit.trail) returns text
  language sql stable set search_path = pg_catalog, pg_temp
as $$
  select jsonb_build_array(
    row_of.id, extract(epoch from row_of.happened_at), row_of.kind, row_of.person, row_of.post,
    row_of.unit, row_of.operation, row_of.subject_kind, row_of.subject, row_of.row_id,
    row_of.owner, row_of.changed, row_of.purpose, row_of.about, row_of.outcome, row_of.terms,
    row_of.found)::text
$$;

-- Seals what is above the last seal and not above the mark, at most so many rows; returns how many
-- numbers it covered: 0 when there was nothing, when somebody who began before the mark still
-- writes, or when another node is sealing.
create function audit.seal_up(last_id bigint, horizon xid8, at timestamptz, most int default 5000)
  returns bigint
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  before audit.seal;
  fresh audit.seal;
begin
  if pg_snapshot_xmin(pg_current_snapshot()) < horizon
      or not pg_try_advisory_xact_lock(hashtext('audit.seal')) then
    return 0;
  end if;
  select * into before from audit.seal order by number desc limit 1;
  fresh.number := coalesce(before.number, 0) + 1;
  fresh.sealed_at := at;
  fresh.day := (at at time zone 'Europe/Kyiv')::date;
  fresh.after_id := coalesce(before.up_to, 0);
  fresh.previous := coalesce(before.root, sha256('Kolo'));
  select range_agg(int8range(id, id + 1)), string_agg(sha256(convert_to(content, 'UTF8')), '' order by id),
      case when count(*) = most then max(id) else last_id end
    into fresh.ids, fresh.leaves, fresh.up_to
    from (select t.id, audit.content(t) as content from audit.trail t
           where t.id > fresh.after_id and t.id <= last_id order by t.id limit most) as row;
  if fresh.leaves is null then
    return 0;
  end if;
  fresh.root := sha256(fresh.previous || convert_to(jsonb_build_array(
    fresh.number, fresh.day, extract(epoch from fresh.sealed_at), fresh.after_id, fresh.up_to,
    fresh.ids::text)::text, 'UTF8') || fresh.leaves);
  insert into audit.seal select fresh.*;
  return fresh.up_to - fresh.after_id;
end $$;

-- The last root of each day that is over, from a day on: to be kept outside the database.
create function audit.day_roots(since date, today date)
  returns table (day date, number bigint, up_to bigint, root text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select distinct on (s.day) s.day, s.number, s.up_to, encode(s.root, 'hex')
    from audit.seal s
   where s.day >= since and s.day < today
   order by s.day, s.number desc
$$;

revoke all on function audit.mark, audit.content, audit.seal_up, audit.day_roots from public;
grant execute on function audit.mark, audit.seal_up, audit.day_roots to "${runtime}";
