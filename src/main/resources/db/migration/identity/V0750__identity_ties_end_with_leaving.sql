-- Whoever leaves is parted from the providers that vouch for them too: their subject is free to be
-- tied to the account they are given elsewhere.
create or replace function identity.leave(who uuid, at timestamptz) returns void
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
  update identity.outside_subject set ended_at = at, ended_by = platform.person()
   where account = who and ended_at is null;
end $$;

-- Of those who left before.
alter table identity.outside_subject disable trigger user;
update identity.outside_subject s set ended_at = a.closed_at, ended_by = a.closed_by
  from identity.account a
 where a.id = s.account and a.closed_at is not null and s.ended_at is null;
alter table identity.outside_subject enable trigger user;
