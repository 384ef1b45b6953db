-- Sessions, found by the hash of what the cookie says: who reads this table can enter nowhere.
create table identity.session (
  id uuid primary key,
  token bytea not null unique,
  account uuid references identity.account,
  post uuid references identity.post,
  proven boolean not null,
  locked boolean not null,
  manner text not null,
  device text not null,
  begun_at timestamptz not null,
  seen_at timestamptz not null,
  content bytea not null
);
create index session_account on identity.session (account) where account is not null;
create index session_seen on identity.session (seen_at);

-- Whether whoever acts manages people at an institution this person works at.
create function identity.manages(other uuid) returns boolean
  language sql stable parallel safe
as $$
  select platform.may('PEOPLE_MANAGE') and exists (
    select from identity.holding h where h.holder = other and h.unit = platform.unit())
$$;
grant execute on function identity.manages to "${runtime}";

-- The gate works on sessions; a person sees and ends their own; who manages people at an
-- institution of the person may end them. Not watched by the trail: a row moves with nearly every
-- request of everybody, and entering and leaving are recorded by the doors.
alter table identity.session enable row level security;
create policy at_the_gate on identity.session
  using (platform.acting_kind() = 'GATE') with check (platform.acting_kind() = 'GATE');
create policy own on identity.session for all
  using (account = platform.person()) with check (false);
create policy people on identity.session for all
  using (identity.manages(account)) with check (false);
grant select, insert, update, delete on identity.session to "${runtime}";
