-- Whoever looks after an account, at whatever institution, and nobody for themselves: taking factors
-- away and ending sessions went by the posts a person holds, which missed people of institutions
-- looked after from outside, and reached into accounts another institution looks after.
create or replace function identity.manages(other uuid) returns boolean
  language sql stable
as $$
  select platform.may('PEOPLE_MANAGE') and other is distinct from platform.person() and exists (
    select from identity.account a
     where a.id = other and a.unit in (select identity.managed_units()))
$$;

-- An administrator took the second factors of somebody who had lost them. The owner is told at the
-- next sign-in, and says so.
create table identity.factor_loss (
  id uuid primary key,
  unit uuid not null references directory.body,
  account uuid not null references identity.account,
  reason text not null check (reason <> '' and length(reason) <= 200),
  taken_at timestamptz not null,
  taken_by uuid not null references identity.account,
  told_at timestamptz,
  constraint not_ones_own check (taken_by <> account)
);
create index factor_loss_account on identity.factor_loss (account);

alter table identity.factor_loss enable row level security;
create policy own on identity.factor_loss for select using (account = platform.person());
create policy told on identity.factor_loss for update
  using (account = platform.person()) with check (account = platform.person());
create policy people_see on identity.factor_loss for select using (identity.manages(account));
create policy people_take on identity.factor_loss for insert
  with check (identity.manages(account) and taken_by = platform.person());
call audit.watch('identity.factor_loss', 'account');
grant select, insert, update (told_at) on identity.factor_loss to "${runtime}";
