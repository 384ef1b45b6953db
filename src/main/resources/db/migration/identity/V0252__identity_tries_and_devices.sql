-- How often somebody tried, by whom and from where; and the devices an account entered from before.
-- Logins and networks are kept as hashes: the table is no list of who works where.
create table identity.tries (
  key bytea primary key,
  misses int not null check (misses >= 0),
  last_at timestamptz not null
);
create index tries_last on identity.tries (last_at);

create table identity.device (
  id uuid primary key,
  account uuid not null references identity.account,
  token bytea not null,
  device text not null,
  made_at timestamptz not null,
  seen_at timestamptz not null,
  -- When the owner was told of it; null until then.
  told_at timestamptz,
  unique (account, token)
);

-- Tries are not watched by the trail: the doors record every refused sign-in, and a row here moves
-- with each.
alter table identity.tries enable row level security;
create policy at_the_gate on identity.tries
  using (platform.acting_kind() = 'GATE') with check (platform.acting_kind() = 'GATE');

alter table identity.device enable row level security;
create policy at_the_gate on identity.device
  using (platform.acting_kind() = 'GATE') with check (platform.acting_kind() = 'GATE');
create policy own on identity.device
  using (account = platform.person()) with check (account = platform.person());
call audit.watch('identity.device', 'account');
grant select, insert, update, delete on identity.tries, identity.device to "${runtime}";

alter table identity.account drop column failures, drop column locked_until;
