-- An administrator gives posts and sees no case; with a second account of their own they could give
-- themselves one that does. A post that sees persons, or heads, waits for whoever heads the institution.
create table identity.proposal (
  id uuid primary key,
  unit uuid not null references directory.body,
  post uuid not null references identity.post,
  account uuid not null references identity.account,
  deputy boolean not null,
  first_on date not null,
  last_on date,
  basis text,
  asked_at timestamptz not null,
  asked_by uuid not null references identity.account,
  ended_at timestamptz,
  ended_by uuid references identity.account,
  ending text check (ending in ('CONFIRMED', 'REFUSED', 'TAKEN_BACK')),
  check (num_nulls(ended_at, ended_by, ending) in (0, 3)),
  -- Neither who asked nor who would have it.
  check (ending is distinct from 'CONFIRMED' or ended_by not in (asked_by, account))
);
create index proposal_waiting on identity.proposal (unit, id) where ended_at is null;
create unique index proposal_once on identity.proposal (post, account) where ended_at is null;
alter table identity.proposal enable row level security;
create policy looked_after on identity.proposal for select
  using (unit in (select identity.managed_units()));
create policy asked on identity.proposal for insert
  with check (platform.may('PEOPLE_MANAGE') and unit in (select identity.managed_units())
    and asked_by = platform.person() and account <> platform.person());
create policy ended on identity.proposal for update
  using (unit in (select identity.managed_units()) and ended_at is null)
  with check (unit in (select identity.managed_units()) and ended_by = platform.person()
    and ending in ('REFUSED', 'TAKEN_BACK'));
call audit.watch('identity.proposal', 'account');
grant select, insert, update (ended_at, ended_by, ending) on identity.proposal to "${runtime}";
create policy proposed on identity.account for select
  using (exists (select from identity.proposal p
                  where p.account = account.id and p.ended_at is null and p.unit = platform.unit()));

-- The head says yes: the post is held from then on.
create function identity.appoint(proposed uuid, holding uuid, since timestamptz, until timestamptz)
  returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  p identity.proposal;
begin
  select * into p from identity.proposal x
   where x.id = proposed and x.ended_at is null and x.unit = platform.unit() for update;
  if not found then
    return false;
  end if;
  if platform.acting_kind() <> 'PERSON' or not platform.may('PEOPLE_REVIEW')
      or platform.person() in (p.asked_by, p.account) then
    raise exception 'not whoever confirms' using errcode = 'insufficient_privilege';
  end if;
  update identity.proposal set ended_at = clock_timestamp(), ended_by = platform.person(),
         ending = 'CONFIRMED' where id = p.id;
  insert into identity.holding
    (id, unit, post, holder, kind, held_since, held_until, basis, given_by)
  values (holding, p.unit, p.post, p.account, case when p.deputy then 'DEPUTY' else 'HOLDER' end,
    since, until, p.basis, p.asked_by);
  return true;
end $$;
revoke all on function identity.appoint from public;
grant execute on function identity.appoint to "${runtime}";
