-- Other systems are told that something happened: an id, and nothing of what it is about; see
-- decisions/0095.
create schema webhooks;
grant usage on schema webhooks to "${runtime}";

create table webhooks.webhook (
  id uuid primary key,
  -- The institution of the token's post.
  unit uuid not null references directory.body,
  -- Whose eyes judge what may be told, and with which it ends.
  token uuid not null references identity.token,
  address text not null check (length(address) <= 500),
  kinds text[] not null check (cardinality(kinds) > 0),
  -- What it is signed with, sealed.
  secret bytea not null,
  made_at timestamptz not null,
  made_by uuid not null references identity.account,
  -- Tries that failed one after another, and since when.
  failures int not null default 0 check (failures >= 0),
  failing_since timestamptz,
  stopped_at timestamptz,
  stopped_because text check (stopped_because in
    ('BY_HAND', 'FAILING', 'GONE', 'TOKEN_ENDED', 'REMOVED')),
  version int not null default 1 check (version > 0),
  check ((failures = 0) = (failing_since is null)),
  check ((stopped_at is null) = (stopped_because is null))
);
create index webhook_told on webhooks.webhook (unit) where stopped_at is null;
create index webhook_token on webhooks.webhook (token);
call vault.seals('webhooks.webhook', 'secret', null);

create table webhooks.delivery (
  id uuid primary key,
  unit uuid not null references directory.body,
  webhook uuid not null references webhooks.webhook,
  kind text not null check (kind ~ '^[A-Z_]+$'),
  -- The record it is about; the webhook itself when it is only tried.
  record uuid not null,
  happened_at timestamptz not null,
  attempts int not null default 0 check (attempts >= 0),
  tried_at timestamptz,
  -- When it is tried next; none when it is done with.
  next_at timestamptz,
  -- The post was seen to be allowed to know; before, nobody is shown that there is anything.
  shown_at timestamptz,
  status int,
  trouble text check (trouble ~ '^[A-Z]+$'),
  delivered_at timestamptz,
  given_up_at timestamptz,
  check (delivered_at is null or given_up_at is null),
  check ((next_at is null) = (delivered_at is not null or given_up_at is not null))
);
create index delivery_waiting on webhooks.delivery (next_at) where next_at is not null;
create index delivery_of on webhooks.delivery (webhook, happened_at desc, id desc);

alter table webhooks.webhook enable row level security;
create policy looked_after on webhooks.webhook
  using (platform.may('PEOPLE_MANAGE') and unit in (select identity.managed_units()))
  with check (platform.may('PEOPLE_MANAGE') and unit in (select identity.managed_units()));
create policy the_program on webhooks.webhook
  using (platform.acting_kind() = 'SYSTEM' and unit = platform.unit())
  with check (platform.acting_kind() = 'SYSTEM' and unit = platform.unit());
call audit.watch('webhooks.webhook');

alter table webhooks.delivery enable row level security;
create policy looked_after on webhooks.delivery
  using (shown_at is not null and platform.may('PEOPLE_MANAGE')
    and unit in (select identity.managed_units()))
  with check (shown_at is not null and platform.may('PEOPLE_MANAGE')
    and unit in (select identity.managed_units()));
create policy the_program on webhooks.delivery
  using (platform.acting_kind() = 'SYSTEM' and unit = platform.unit())
  with check (platform.acting_kind() = 'SYSTEM' and unit = platform.unit());
call audit.watch('webhooks.delivery', 'webhook');

grant select, insert on webhooks.webhook, webhooks.delivery to "${runtime}";
grant update (address, kinds, secret, failures, failing_since, stopped_at, stopped_because, version)
  on webhooks.webhook to "${runtime}";
grant update (attempts, tried_at, next_at, shown_at, status, trouble, delivered_at, given_up_at)
  on webhooks.delivery to "${runtime}";
grant delete on webhooks.delivery to "${runtime}";

-- Writes down, in the transaction in which it happens, for whom it is to be told. Whoever acts need
-- not see who is told; whether the one told may know is judged before anything goes out.
create function webhooks.note(of_unit uuid, what text, of_record uuid, at timestamptz)
  returns bigint
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  with noted as (
    insert into webhooks.delivery (id, unit, webhook, kind, record, happened_at, next_at)
    select gen_random_uuid(), w.unit, w.id, what, of_record, at, at
      from webhooks.webhook w
     where w.unit = of_unit and w.stopped_at is null and what = any (w.kinds)
    returning 1)
  select count(*) from noted
$$;

-- Which institutions have something to send by now.
create function webhooks.units_to_send(at timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select distinct d.unit
    from webhooks.delivery d join webhooks.webhook w on w.id = d.webhook
   where d.next_at <= at and w.stopped_at is null and platform.acting_kind() = 'SYSTEM'
$$;

-- Old deliveries are forgotten, with those that waited for a webhook that is no more.
create function webhooks.forget(before_moment timestamptz) returns bigint
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  with gone as (
    delete from webhooks.delivery d
     where d.happened_at < before_moment and platform.acting_kind() = 'SYSTEM'
    returning 1)
  select count(*) from gone
$$;
revoke all on function webhooks.note, webhooks.units_to_send, webhooks.forget from public;
grant execute on function webhooks.note, webhooks.units_to_send, webhooks.forget to "${runtime}";
