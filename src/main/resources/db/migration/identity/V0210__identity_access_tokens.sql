-- Access tokens of other systems, and which of their posts a person chose last.
alter table identity.account add column last_post uuid references identity.post;
grant update (last_post) on identity.account to "${runtime}";
create policy own_choice on identity.account for update
  using (id = platform.person()) with check (id = platform.person());

-- A token acts as whoever holds the post and ends with the holding; it never has more rights than
-- the post. Only a hash is kept.
create table identity.token (
  id uuid primary key,
  unit uuid not null references directory.body,
  holding uuid not null references identity.holding,
  holder uuid not null references identity.account,
  name text not null check (name <> '' and length(name) <= 100),
  prefix text not null check (length(prefix) = 8),
  hash text not null unique check (hash ~ '^[0-9a-f]{64}$'),
  scopes text[] not null check (cardinality(scopes) > 0),
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at),
  last_used_on date,
  revoked_at timestamptz,
  revoked_by uuid references identity.account,
  constraint at_most_a_year check (expires_at <= made_at + interval '366 days'),
  constraint revoked_by_somebody check ((revoked_at is null) = (revoked_by is null))
);
comment on column identity.token.prefix is 'the first characters, to tell tokens apart';
create index token_holding on identity.token (holding);

alter table identity.token enable row level security;
create policy at_the_gate on identity.token for select using (platform.acting_kind() = 'GATE');
create policy used on identity.token for update
  using (platform.acting_kind() = 'GATE') with check (platform.acting_kind() = 'GATE');
create policy own on identity.token
  using (holder = platform.person() and unit = platform.unit())
  with check (holder = platform.person() and unit = platform.unit());

call audit.watch('identity.token');
grant select, insert, update (last_used_on, revoked_at, revoked_by) on identity.token
  to "${runtime}";
