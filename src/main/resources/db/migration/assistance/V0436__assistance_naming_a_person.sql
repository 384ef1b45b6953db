-- Which referrals are of a person, for whoever reads the trail: ids only, of the acting
-- institution, closed ones too, since their looks are told as well.
create function assistance.naming(people uuid[]) returns table (record uuid, told boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select x.id, true
    from assistance.referral x
   where x.person = any (people) and platform.unit() in (x.unit, x.receiver)
     and platform.may('AUDIT_READ')
$$;
revoke all on function assistance.naming from public;
grant execute on function assistance.naming to "${runtime}";
create index referral_person on assistance.referral (person);
