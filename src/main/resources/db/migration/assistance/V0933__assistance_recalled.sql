-- What was taken back went out of the receiver's sight as if it had never come. That it was stays: from
-- whom and when, nothing of the person.
create function assistance.recalled(most int)
  returns table (id uuid, sender uuid, sent_at timestamptz, recalled_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select r.id, r.unit, r.sent_at, s.written_at
    from assistance.referral r
    join assistance.step s on s.referral = r.id and s.what = 'RECALLED' and s.undone_at is null
   where r.receiver = platform.unit() and r.state = 'RECALLED' and not r.on_paper
   order by s.written_at desc limit most
$$;
create function assistance.is_recalled(referral uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select from assistance.referral r
     where r.id = is_recalled.referral and r.receiver = platform.unit() and r.state = 'RECALLED'
       and not r.on_paper)
$$;
revoke all on function assistance.recalled, assistance.is_recalled from public;
grant execute on function assistance.recalled, assistance.is_recalled to "${runtime}";
