-- Whoever gives posts, reads what others did or heads can say yes for the head's account (decision 0124),
-- and had such a post for no word while nobody headed the institution. Each head looks at those given by
-- an administrator before they themselves headed it, until a review of theirs kept or ended them; what
-- another head agreed to since is no matter of theirs.
create function identity.posts_given_before() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with heading as (
    select min(h.held_since) as since
      from identity.holding h join identity.post p on p.id = h.post
     where h.holder = platform.person() and p.unit = platform.unit() and p.heads
       and p.closed_at is null and h.held_since <= now()
       and (h.held_until is null or h.held_until > now()))
  select h.id
    from identity.holding h
    join identity.post p on p.id = h.post
    join identity.account a on a.id = h.holder
   where platform.acting_kind() = 'PERSON' and platform.may('PEOPLE_REVIEW')
     and p.unit = platform.unit() and p.closed_at is null and a.closed_at is null
     and (p.heads or p.role in ('ADMINISTRATOR', 'AUDITOR'))
     and h.given_by is not null and h.holder <> platform.person()
     and (h.held_until is null or h.held_until > now())
     and not exists (
       select from identity.proposal r, heading
        where r.post = h.post and r.account = h.holder and r.ending = 'CONFIRMED'
          and (r.ended_by = platform.person() or r.ended_at >= heading.since))
     and not exists (
       select from identity.review_line l join identity.review r on r.id = l.review
        where l.holding = h.id and r.made_by = platform.person())
$$;
revoke all on function identity.posts_given_before from public;
grant execute on function identity.posts_given_before to "${runtime}";
