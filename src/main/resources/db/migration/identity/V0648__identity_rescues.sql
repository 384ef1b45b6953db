-- On the server somebody let the only administrator in again: whom, until when, and as whom of the
-- machine; see docs/operations.md. Written by the command line as the owner of the tables, and by
-- nobody else.
create table identity.rescue (
  id uuid primary key,
  unit uuid not null references directory.body,
  account uuid not null references identity.account,
  invitation uuid not null references identity.invitation,
  made_at timestamptz not null,
  expires_at timestamptz not null
);
alter table identity.rescue enable row level security;
create policy people_see on identity.rescue for select using (identity.manages(account));
create policy own on identity.rescue for select using (account = platform.person());
call audit.watch('identity.rescue', 'account');
grant select on identity.rescue to "${runtime}";
