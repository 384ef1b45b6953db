-- Whom another provider (OIDC, id.gov.ua) vouches for. Nobody becomes a person here by that: somebody
-- with a one-time code of an administrator ties the provider's subject to their account. The subject
-- is kept as a keyed token, so that the table names nobody.
create table identity.outside_subject (
  id uuid primary key,
  unit uuid not null references directory.body,
  account uuid not null references identity.account,
  way text not null check (way in ('oidc', 'id-gov-ua')),
  subject bigint not null,
  token_key bigint not null,
  tied_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references identity.account
);
create unique index outside_subject_once on identity.outside_subject (way, subject)
  where ended_at is null;
create index outside_subject_account on identity.outside_subject (account);

alter table identity.outside_subject enable row level security;
create policy at_the_gate on identity.outside_subject
  using (platform.acting_kind() = 'GATE') with check (platform.acting_kind() = 'GATE');
create policy own on identity.outside_subject for select using (account = platform.person());
create policy people_see on identity.outside_subject for select using (identity.manages(account));
create policy people_end on identity.outside_subject for update
  using (identity.manages(account)) with check (identity.manages(account));
call audit.watch('identity.outside_subject', 'account');
grant select, insert, update (ended_at, ended_by) on identity.outside_subject to "${runtime}";
