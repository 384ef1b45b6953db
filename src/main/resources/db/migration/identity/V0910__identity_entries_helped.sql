-- Whoever gives a code, or takes factors, can come in instead of the owner: who watches over the posts
-- the account holds is told, and the owner where the device that came in after does not sit.

-- Posts that are watched: who sees persons, heads, gives posts, or reads what others did and says yes
-- for the head's own account. The program knows the same roles (`Role.isWatched`, tested).
create function identity.is_watched(role text, heads boolean) returns boolean
  language sql immutable set search_path = pg_catalog, pg_temp
as $$
  select heads or role in ('COORDINATOR', 'CASE_WORKER', 'POLICE', 'CHILDREN_SERVICE', 'HEALTH',
    'EDUCATION', 'LEGAL_AID', 'SERVICE_PROVIDER', 'ADMINISTRATOR', 'AUDITOR')
$$;

create index invitation_made on identity.invitation (made_at);
create index factor_loss_taken on identity.factor_loss (taken_at);
create index outside_subject_tied on identity.outside_subject (tied_at);

-- Whose account at one's own institution others helped into since, as far as it held a watched post
-- there, or was given one within two weeks: else a code would be made just before. Whoever helped knows.
create function identity.entries_helped(since timestamptz, most int)
  returns table (name text, what text, made_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with acts as (
    select i.account, 'CODE' as what, i.made_at, i.made_by as helper
      from identity.invitation i where i.made_at >= since
    union all
    select l.account, 'FACTORS', l.taken_at, l.taken_by
      from identity.factor_loss l where l.taken_at >= since
    union all
    select s.account, 'TIE', s.tied_at, null from identity.outside_subject s where s.tied_at >= since)
  select a.name, c.what, c.made_at
    from acts c join identity.account a on a.id = c.account
   where c.helper is distinct from platform.person()
     and exists (
       select from identity.holding h join identity.post p on p.id = h.post
        where h.holder = c.account and p.unit = platform.unit()
          and identity.is_watched(p.role, p.heads)
          and h.held_since <= c.made_at + interval '14 days'
          and (h.held_until is null or h.held_until > c.made_at))
     and (platform.may('PEOPLE_REVIEW') or platform.may('PEOPLE_MANAGE')
       or platform.may('AUDIT_READ'))
   order by c.made_at desc, c.what
   limit most
$$;
revoke all on function identity.is_watched, identity.entries_helped from public;
grant execute on function identity.is_watched, identity.entries_helped to "${runtime}";

-- A provider tied to the account, and a password set by a code, are additions the owner is told of.
alter table identity.addition drop constraint addition_what_check;
alter table identity.addition add constraint addition_what_check
  check (what in ('TOTP', 'PASSKEY', 'CODES', 'TOKEN', 'TIE', 'PASSWORD'));
create policy at_the_gate on identity.addition for insert
  with check (platform.acting_kind() = 'GATE' and what in ('TIE', 'PASSWORD') and told_at is null);

-- The first device that came in after factors were taken: there one does not say «I know of it».
alter table identity.factor_loss add column entered_from bytea;
create function identity.mind_entered() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update identity.factor_loss set entered_from = new.token
   where account = new.account and entered_from is null and told_at is null;
  return new;
end $$;
revoke all on function identity.mind_entered from public;
create trigger mind_entered after insert on identity.device
  for each row execute function identity.mind_entered();
