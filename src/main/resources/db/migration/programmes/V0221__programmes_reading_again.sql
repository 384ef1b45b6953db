-- How often a document was tried: what stopped the program twice is not tried again by itself.
-- The sender's key of a request lives in platform.request_key now.
alter table programmes.import
  drop column request_key,
  add column tries int not null default 1 check (tries > 0);
create index import_unread on programmes.import (received_at)
  where read_at is null and unreadable is null and dropped_at is null;

-- Documents of all institutions whose reading was begun before and never ended.
create function programmes.interrupted(before timestamptz, most int)
  returns table (id uuid, unit uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select i.id, i.unit from programmes.import i
   where i.read_at is null and i.unreadable is null and i.dropped_at is null
     and i.received_at < before and i.tries < most
   order by i.received_at
$$;
revoke all on function programmes.interrupted from public;
grant execute on function programmes.interrupted to "${runtime}";
