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
   order by r.id desc limit most
$$;
revoke all on function assistance.recalled from public;
grant execute on function assistance.recalled to "${runtime}";
