-- A second factor, new recovery codes or an access token were added to an account: its owner is told
-- where they sit at another device than the one it was added from, since a thief would tell himself.
create table identity.addition (
  id uuid primary key,
  account uuid not null references identity.account,
  what text not null check (what in ('TOTP', 'PASSKEY', 'CODES', 'TOKEN')),
  made_at timestamptz not null,
  -- The hash of what the device keeps to be known again, of nothing where it keeps nothing.
  device bytea not null,
  told_at timestamptz
);
create index addition_untold on identity.addition (account) where told_at is null;
alter table identity.addition enable row level security;
create policy own on identity.addition
  using (account = platform.person()) with check (account = platform.person());
call audit.watch('identity.addition', 'account');
grant select, insert, update (told_at) on identity.addition to "${runtime}";

-- Whoever takes the factors of somebody lets no device of theirs be known any longer.
create policy people_see on identity.device for select using (identity.manages(account));
create policy people_take on identity.device for delete using (identity.manages(account));
