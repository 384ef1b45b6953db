-- Whose heading of one's own institution another ended since, for those who must know of it: heads,
-- administrators and the data-protection officer. Whoever ended it knows.
create index post_heading on identity.post (unit) where heads;
create function identity.heads_ended(since timestamptz)
  returns table (id uuid, title text, ended_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select h.id, p.title, h.ended_at
    from identity.holding h join identity.post p on p.id = h.post
   where p.unit = platform.unit() and p.heads and h.ended_at >= since
     and h.ended_by is distinct from h.holder and h.ended_by is distinct from platform.person()
     and (platform.may('PEOPLE_REVIEW') or platform.may('PEOPLE_MANAGE')
       or platform.may('AUDIT_READ'))
   order by h.ended_at desc
$$;
revoke all on function identity.heads_ended from public;
grant execute on function identity.heads_ended to "${runtime}";
