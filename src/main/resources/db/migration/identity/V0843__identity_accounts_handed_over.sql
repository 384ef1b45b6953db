-- A person goes from one institution to another and stays who they are: whoever looks after the
-- account asks, whoever looks after the other institution accepts. See decisions/0118.
create table identity.handover (
  id uuid primary key,
  -- The institution that hands the account over.
  unit uuid not null references directory.body,
  account uuid not null references identity.account,
  receiver uuid not null references directory.body,
  asked_at timestamptz not null,
  asked_by uuid not null references identity.account,
  ended_at timestamptz,
  ended_by uuid references identity.account,
  ending text check (ending in ('ACCEPTED', 'REFUSED', 'TAKEN_BACK')),
  check (num_nulls(ended_at, ended_by, ending) in (0, 3)),
  check (unit <> receiver),
  check (asked_by <> account),
  -- Neither who asked nor whom it is about.
  check (ending is distinct from 'ACCEPTED' or ended_by not in (asked_by, account))
);
create unique index handover_once on identity.handover (account) where ended_at is null;
create index handover_waiting on identity.handover (receiver, id) where ended_at is null;
alter table identity.handover enable row level security;
create policy looked_after on identity.handover for select
  using (platform.may('PEOPLE_MANAGE')
    and (unit in (select identity.managed_units()) or receiver in (select identity.managed_units())));
create policy asked on identity.handover for insert
  with check (identity.manages(account) and unit in (select identity.managed_units())
    and asked_by = platform.person() and ended_at is null);
create policy ended on identity.handover for update
  using (ended_at is null and platform.may('PEOPLE_MANAGE')
    and (unit in (select identity.managed_units()) or receiver in (select identity.managed_units())))
  with check (ended_by = platform.person() and ending in ('REFUSED', 'TAKEN_BACK'));
call audit.watch('identity.handover', 'account');
grant select, insert, update (ended_at, ended_by, ending) on identity.handover to "${runtime}";
create policy handed_over on identity.account for select
  using (exists (select from identity.handover h
                  where h.account = account.id and h.ended_at is null));

-- The other institution's administrator says yes: what was given at the first one ends at once. What
-- the person holds at a third stays, and so do ties to records, whose conflict of interest goes along.
create function identity.take_over(handed uuid, at timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  h identity.handover;
  me uuid := platform.person();
begin
  if platform.acting_kind() <> 'PERSON' or not platform.may('PEOPLE_MANAGE') then
    raise exception 'not looked after' using errcode = 'insufficient_privilege';
  end if;
  select * into h from identity.handover x
   where x.id = handed and x.ended_at is null
     and x.receiver in (select identity.managed_units()) for update;
  if not found or not exists (select from identity.account a
      where a.id = h.account and a.unit = h.unit and a.closed_at is null for update) then
    return false;
  end if;
  if me in (h.asked_by, h.account) then
    raise exception 'not whoever accepts' using errcode = 'insufficient_privilege';
  end if;
  update identity.handover set ended_at = at, ended_by = me, ending = 'ACCEPTED' where id = h.id;
  delete from identity.session where account = h.account;
  update identity.holding set held_until = greatest(held_since, at), ended_by = me, ended_at = at
   where holder = h.account and unit = h.unit and (held_until is null or held_until > at);
  update identity.token set revoked_at = at, revoked_by = me
   where holder = h.account and unit = h.unit and revoked_at is null;
  update identity.invitation set ended_at = at where account = h.account and ended_at is null;
  update identity.proposal set ended_at = at, ended_by = me, ending = 'TAKEN_BACK'
   where account = h.account and unit = h.unit and ended_at is null;
  update identity.account set unit = h.receiver, last_post = null where id = h.account;
  return true;
end $$;
revoke all on function identity.take_over from public;
grant execute on function identity.take_over to "${runtime}";
