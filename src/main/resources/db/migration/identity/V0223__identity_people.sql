-- Administrators give people accounts and posts; whoever heads an institution reviews them.
alter table identity.account
  add column unit uuid references directory.body,
  add column made_by uuid,
  add column closed_by uuid;
comment on column identity.account.unit is 'the institution whose administrator looks after it';
update identity.account a set unit = (
  select h.unit from identity.holding h where h.holder = a.id order by h.held_since, h.id limit 1);

alter table identity.post
  add column heads boolean not null default false,
  add column made_by uuid,
  add column closed_by uuid;
comment on column identity.post.heads is 'heads the institution: reviews who has what there';

alter table identity.holding
  add column basis text check (length(basis) <= 200),
  add column given_by uuid,
  add column ended_by uuid,
  add column ended_at timestamptz;
-- Two who give the same post at once must not both succeed.
create unique index holding_one_holder on identity.holding (post)
  where kind = 'HOLDER' and held_until is null;

-- A one-time code by which a person sets a password; only its hash is kept.
create table identity.invitation (
  id uuid primary key,
  unit uuid not null references directory.body,
  account uuid not null references identity.account,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null,
  made_by uuid,
  expires_at timestamptz not null,
  misses int not null default 0 check (misses >= 0),
  ended_at timestamptz
);
create index invitation_account on identity.invitation (account);

-- Whom an administrator, or a head, looks after: their own institution, and those of its territory
-- and of places within it that have no administrator of their own; see decisions/0022. Owner's
-- rights, since the question is asked by the policies of the tables it reads.
create function identity.managed_units() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with recursive place as (
    select b.territory as code from directory.body b where b.id = platform.unit()
    union
    select t.code from directory.territory t join place on t.parent = place.code)
  select platform.unit()
   where platform.acting_kind() = 'PERSON'
     and (platform.may('PEOPLE_MANAGE') or platform.may('PEOPLE_REVIEW'))
  union
  select b.id
    from directory.body b join place on b.territory = place.code
   where platform.acting_kind() = 'PERSON'
     and (platform.may('PEOPLE_MANAGE') or platform.may('PEOPLE_REVIEW'))
     and not exists (
       select from identity.post p join identity.holding h on h.post = p.id
        where p.unit = b.id and p.role = 'ADMINISTRATOR' and p.closed_at is null)
$$;
revoke all on function identity.managed_units() from public;
grant execute on function identity.managed_units() to "${runtime}";

create policy looked_after on identity.account for select
  using (unit in (select identity.managed_units())
    or exists (select from identity.holding h
                where h.holder = account.id and h.unit in (select identity.managed_units())));
create policy made on identity.account for insert
  with check (platform.may('PEOPLE_MANAGE') and unit in (select identity.managed_units()));
create policy changed on identity.account for update
  using (platform.may('PEOPLE_MANAGE') and unit in (select identity.managed_units()))
  with check (platform.may('PEOPLE_MANAGE') and unit in (select identity.managed_units()));

create policy looked_after on identity.post for select
  using (unit in (select identity.managed_units()));
create policy made on identity.post for insert
  with check (platform.may('PEOPLE_MANAGE') and unit in (select identity.managed_units()));
create policy changed on identity.post for update
  using (platform.may('PEOPLE_MANAGE') and unit in (select identity.managed_units()))
  with check (platform.may('PEOPLE_MANAGE') and unit in (select identity.managed_units()));

create policy looked_after on identity.holding for select
  using (unit in (select identity.managed_units()));
create policy given on identity.holding for insert
  with check (platform.may('PEOPLE_MANAGE') and unit in (select identity.managed_units())
    and holder <> platform.person());
create policy ended on identity.holding for update
  using (unit in (select identity.managed_units()))
  with check (unit in (select identity.managed_units()));

create policy looked_after on identity.token for select
  using (platform.may('PEOPLE_MANAGE') and unit in (select identity.managed_units()));
create policy ended on identity.token for update
  using (platform.may('PEOPLE_MANAGE') and unit in (select identity.managed_units()))
  with check (platform.may('PEOPLE_MANAGE') and unit in (select identity.managed_units()));

alter table identity.invitation enable row level security;
create policy at_the_gate on identity.invitation
  using (platform.acting_kind() = 'GATE') with check (platform.acting_kind() = 'GATE');
create policy looked_after on identity.invitation
  using (platform.may('PEOPLE_MANAGE') and unit in (select identity.managed_units()))
  with check (platform.may('PEOPLE_MANAGE') and unit in (select identity.managed_units()));
call audit.watch('identity.invitation', 'account');

-- Whoever leaves loses everything in one step, at other institutions too. The owner's rights: an
-- administrator reaches no holding elsewhere, but a person who left acts nowhere.
create function identity.leave(who uuid, at timestamptz) returns void
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
  update identity.account set closed_at = at, closed_by = platform.person() where id = who;
  update identity.holding
     set held_until = greatest(held_since, at), ended_by = platform.person(), ended_at = at
   where holder = who and (held_until is null or held_until > at);
  update identity.token set revoked_at = at, revoked_by = platform.person()
   where holder = who and revoked_at is null;
  update identity.invitation set ended_at = at where account = who and ended_at is null;
end $$;
revoke all on function identity.leave(uuid, timestamptz) from public;
grant execute on function identity.leave(uuid, timestamptz) to "${runtime}";

-- A person who holds a post elsewhere is found by the whole login, so that nobody is listed.
create function identity.of_login(asked text) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select a.id from identity.account a
   where a.login = lower(asked) and a.closed_at is null
     and platform.acting_kind() = 'PERSON' and platform.may('PEOPLE_MANAGE')
$$;
revoke all on function identity.of_login(text) from public;
grant execute on function identity.of_login(text) to "${runtime}";

-- Logins are unique everywhere, ended ones too: whether one is free must be told.
create function identity.login_taken(asked text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (select from identity.account a where a.login = lower(asked))
     and platform.acting_kind() = 'PERSON' and platform.may('PEOPLE_MANAGE')
$$;
revoke all on function identity.login_taken(text) from public;
grant execute on function identity.login_taken(text) to "${runtime}";

grant update (name, password, closed_at, closed_by) on identity.account to "${runtime}";
grant update (title, heads, closed_at, closed_by) on identity.post to "${runtime}";
grant update (held_until, ended_by, ended_at) on identity.holding to "${runtime}";
grant select, insert, update (misses, ended_at) on identity.invitation to "${runtime}";
