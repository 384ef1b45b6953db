-- Second factors: codes of a telephone (the secret sealed with a key outside the database),
-- passkeys (public keys), recovery codes (hashes).
create table identity.totp (
  account uuid primary key references identity.account,
  secret bytea not null,
  -- A secret everybody knows, of invented people only.
  shared boolean not null,
  -- A code is good once: the step of the last one taken.
  last_step bigint not null,
  made_at timestamptz not null
);

create table identity.passkey (
  id uuid primary key,
  account uuid not null references identity.account,
  credential bytea not null unique,
  public_key bytea not null,
  counter bigint not null,
  verified boolean not null,
  transports text not null,
  backup_eligible boolean not null,
  backup_state boolean not null,
  attestation bytea,
  client_data bytea,
  label text not null check (label <> ''),
  made_at timestamptz not null,
  used_at timestamptz
);
create index passkey_account on identity.passkey (account);

create table identity.recovery_code (
  id uuid primary key,
  account uuid not null references identity.account,
  code bytea not null,
  made_at timestamptz not null,
  used_at timestamptz
);
create index recovery_code_account on identity.recovery_code (account);

-- The gate and the account's own person; who manages people at an institution of the person may
-- take factors away and see that there are some.
alter table identity.totp enable row level security;
create policy at_the_gate on identity.totp
  using (platform.acting_kind() = 'GATE') with check (platform.acting_kind() = 'GATE');
create policy own on identity.totp
  using (account = platform.person()) with check (account = platform.person());
create policy people_see on identity.totp for select using (identity.manages(account));
create policy people_take on identity.totp for delete using (identity.manages(account));

alter table identity.passkey enable row level security;
create policy at_the_gate on identity.passkey
  using (platform.acting_kind() = 'GATE') with check (platform.acting_kind() = 'GATE');
create policy own on identity.passkey
  using (account = platform.person()) with check (account = platform.person());
create policy people_see on identity.passkey for select using (identity.manages(account));
create policy people_take on identity.passkey for delete using (identity.manages(account));

alter table identity.recovery_code enable row level security;
create policy at_the_gate on identity.recovery_code
  using (platform.acting_kind() = 'GATE') with check (platform.acting_kind() = 'GATE');
create policy own on identity.recovery_code
  using (account = platform.person()) with check (account = platform.person());
create policy people_see on identity.recovery_code for select using (identity.manages(account));
create policy people_take on identity.recovery_code for delete using (identity.manages(account));

call audit.watch('identity.totp');
call audit.watch('identity.passkey', 'account');
call audit.watch('identity.recovery_code', 'account');
grant select, insert, update, delete on identity.totp, identity.passkey, identity.recovery_code
  to "${runtime}";
