-- A code for a new password, or factors taken, lets whoever helps in instead of the owner. Where the
-- account holds a watched post this waits for the head as the giving of such a post does; see
-- decisions/0124.
alter table identity.proposal alter column post drop not null;
alter table identity.proposal
  add column what text not null default 'POST' check (what in ('POST', 'CODE', 'FACTORS')),
  -- When what was agreed was done; one agreement is for one deed.
  add column used_at timestamptz,
  add constraint post_or_help check ((what = 'POST') = (post is not null)),
  add constraint used_once_agreed check (used_at is null or ending = 'CONFIRMED');
create unique index proposal_help_once on identity.proposal (account, what)
  where ended_at is null and what <> 'POST';
create index proposal_account on identity.proposal (account) where what <> 'POST';

-- Who may say yes at an institution: its heads, but neither who asks nor whom it is about; for its only
-- head the data-protection officer and other administrators.
create function identity.who_agrees(at_unit uuid, about uuid, asker uuid) returns setof uuid
  language sql stable set search_path = pg_catalog, pg_temp
as $$
  with held as (
    select h.holder, p.heads, p.role
      from identity.post p join identity.holding h on h.post = p.id
     where p.unit = at_unit and p.closed_at is null
       and h.held_since <= now() and (h.held_until is null or h.held_until > now())),
  others as (
    select * from held where holder is distinct from about and holder is distinct from asker)
  select holder from others where heads
  union
  select holder from others
   where role in ('AUDITOR', 'ADMINISTRATOR')
     and not exists (select from others where heads)
     and exists (select from held where holder = about and heads)
$$;

-- The institution to be asked before whoever acts helps into the account: where it holds such a post
-- and somebody can be asked, its own home first; nobody's when nobody can. A post whoever acts ended
-- within two weeks counts, unless the account was handed over: else they would end it, enter the account
-- and give the post back.
create function identity.asked_to_agree(about uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with watched as (
    select distinct p.unit
      from identity.holding h join identity.post p on p.id = h.post
     where h.holder = about and identity.is_watched(p.role, p.heads)
       and (p.closed_at is null and (h.held_until is null or h.held_until > now())
         or h.ended_by = platform.person() and h.ended_at > now() - interval '14 days'
           and not exists (
             select from identity.handover v
              where v.account = about and v.unit = h.unit and v.ended_at = h.ended_at
                and v.ending = 'ACCEPTED'))),
  asked as (
    select w.unit, 0 as later from watched w
    union
    select a.unit, 1 from identity.account a
     where a.id = about and exists (select from watched) and a.unit not in (select unit from watched))
  select k.unit from asked k, identity.account a
   where a.id = about
     and exists (select from identity.who_agrees(k.unit, about, platform.person()))
   order by k.later, k.unit = a.unit desc, k.unit
   limit 1
$$;

-- Whether whoever acts may do it now.
create function identity.may_help(about uuid, deed text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select platform.acting_kind() is distinct from 'PERSON'
    or identity.asked_to_agree(about) is null
    or exists (
      select from identity.proposal p
       where p.account = about and p.what = deed and p.ending = 'CONFIRMED' and p.used_at is null
         and p.asked_by = platform.person() and p.ended_at > now() - interval '7 days')
$$;
create policy agreed on identity.invitation as restrictive for insert
  with check (identity.may_help(account, 'CODE'));
create policy agreed on identity.factor_loss as restrictive for insert
  with check (identity.may_help(account, 'FACTORS'));

create function identity.spend_agreement() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update identity.proposal set used_at = clock_timestamp()
   where account = new.account and what = tg_argv[0] and ending = 'CONFIRMED' and used_at is null
     and asked_by = platform.person();
  -- Two at once would pass with one word.
  if not found and platform.acting_kind() = 'PERSON'
      and identity.asked_to_agree(new.account) is not null then
    raise exception 'the word was used' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger spend_agreement after insert on identity.invitation
  for each row execute function identity.spend_agreement('CODE');
create trigger spend_agreement after insert on identity.factor_loss
  for each row execute function identity.spend_agreement('FACTORS');

alter policy asked on identity.proposal
  with check (platform.may('PEOPLE_MANAGE') and asked_by = platform.person()
    and account <> platform.person()
    and case when what = 'POST' then unit in (select identity.managed_units())
      else unit = identity.asked_to_agree(account) end);
create policy own_help on identity.proposal for select
  using (what <> 'POST' and asked_by = platform.person());
create policy took_back on identity.proposal for update
  using (what <> 'POST' and ended_at is null and asked_by = platform.person())
  with check (ended_by = platform.person() and ending = 'TAKEN_BACK');

-- What waits for the word of whoever acts, at the institution they act for.
create function identity.help_to_agree()
  returns table (id uuid, what text, name text, login text, reason text, asked_at timestamptz,
    asked_by text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select r.id, r.what, a.name, a.login, r.basis, r.asked_at, r.asked_by_name
    from identity.proposal r join identity.account a on a.id = r.account and a.closed_at is null
   where r.what <> 'POST' and r.ended_at is null and r.unit = platform.unit()
     and platform.acting_kind() = 'PERSON' and r.asked_at > now() - interval '7 days'
     and platform.person() in (select identity.who_agrees(r.unit, r.account, r.asked_by))
   order by r.id
$$;

-- When somebody was last helped into an account that waits for a post of one's own institution: a head
-- who is asked for the post is told, or a code made just before would let another in to it.
create function identity.helped_at(whose uuid) returns timestamptz
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select max(x.at)
    from (select i.made_at as at from identity.invitation i where i.account = whose
          union all
          select l.taken_at from identity.factor_loss l where l.account = whose) x
   where x.at > now() - interval '14 days' and platform.may('PEOPLE_REVIEW')
     and exists (
       select from identity.proposal r
        where r.account = whose and r.what = 'POST' and r.ended_at is null
          and r.unit = platform.unit())
$$;

-- They say yes or no; false when it does not wait for their word.
create function identity.answer_help(asked uuid, agreed boolean) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if not exists (select from identity.help_to_agree() h where h.id = asked) then
    return false;
  end if;
  update identity.proposal p
     set ended_at = clock_timestamp(), ended_by = platform.person(),
         ending = case when agreed then 'CONFIRMED' else 'REFUSED' end
   where p.id = asked and p.ended_at is null;
  return found;
end $$;

-- What nobody is to answer any more shuts nobody out: it is older than a week, whoever asked gives no
-- posts any more, or another institution is to be asked now.
create function identity.end_stale_help(about uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  update identity.proposal r
     set ended_at = clock_timestamp(), ended_by = platform.person(), ending = 'TAKEN_BACK'
   where r.account = about and r.what <> 'POST' and r.ended_at is null
     and platform.acting_kind() = 'PERSON' and platform.may('PEOPLE_MANAGE')
     and (r.asked_at < now() - interval '7 days'
       or r.unit is distinct from identity.asked_to_agree(about)
       or not exists (
         select from identity.account a join identity.holding h on h.holder = a.id
           join identity.post p on p.id = h.post and p.role = 'ADMINISTRATOR' and p.closed_at is null
          where a.id = r.asked_by and a.closed_at is null
            and h.held_since <= now() and (h.held_until is null or h.held_until > now())))
$$;

-- Whoever leaves asks for nothing and is helped by nobody; another home asks anew.
create function identity.end_help() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update identity.proposal r
     set ended_at = clock_timestamp(), ended_by = coalesce(platform.person(), r.asked_by),
         ending = 'TAKEN_BACK'
   where r.what <> 'POST' and r.ended_at is null
     and (r.account = new.id or r.asked_by = new.id);
  return new;
end $$;
create trigger end_help after update of closed_at, unit on identity.account for each row
  when (new.closed_at is distinct from old.closed_at or new.unit is distinct from old.unit)
  execute function identity.end_help();
revoke all on function identity.helped_at, identity.end_stale_help, identity.end_help,
  identity.who_agrees, identity.asked_to_agree, identity.may_help,
  identity.spend_agreement, identity.help_to_agree, identity.answer_help from public;
grant execute on function identity.helped_at, identity.asked_to_agree, identity.may_help,
  identity.help_to_agree, identity.answer_help, identity.end_stale_help to "${runtime}";

-- A robber keeps what they made: access tokens and ties to providers end with it, at every institution.
create function identity.end_other_ways(who uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if platform.acting_kind() <> 'PERSON' or not platform.may('PEOPLE_MANAGE')
    or who = platform.person() or not exists (
      select from identity.account a
       where a.id = who and a.closed_at is null and a.unit in (select identity.managed_units()))
  then
    raise exception 'not looked after' using errcode = 'insufficient_privilege';
  end if;
  update identity.token set revoked_at = at, revoked_by = platform.person()
   where holder = who and revoked_at is null;
  update identity.outside_subject set ended_at = at, ended_by = platform.person()
   where account = who and ended_at is null;
end $$;
revoke all on function identity.end_other_ways from public;
grant execute on function identity.end_other_ways to "${runtime}";
