-- Whoever left, or went to another institution, wants no weekly letter here, and their private address
-- has no purpose any more. It is forgotten once what was written to them has gone.
alter table letters.wish add column ended_at timestamptz;
grant update (ended_at) on letters.wish to "${runtime}";

-- Whose weekly letter is of a post they hold no more; for the functions below.
create function letters.holds_its_post(w letters.wish) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select from identity.holding h
     where h.holder = w.id and h.post = w.post and (h.held_until is null or h.held_until > now()))
$$;
create function letters.is_gone(w letters.wish) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select from identity.account a
     where a.id = w.id
       and (a.closed_at is not null
         or a.unit is distinct from w.unit and not exists (
           select from identity.holding h
            where h.holder = w.id and h.unit = w.unit
              and (h.held_until is null or h.held_until > now()))))
$$;

-- Posts of theirs were ended, by another or with the account.
create function letters.end_wish(whose uuid, at timestamptz) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  update letters.wish w set digest_day = null, digest_at = null, overdue = false
   where w.id = whose and not letters.holds_its_post(w);
  update letters.wish w set ended_at = at
   where w.id = whose and w.ended_at is null and letters.is_gone(w)
$$;

create or replace function letters.forget(before_moment timestamptz) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  delete from letters.letter l
   where l.made_at < before_moment and l.next_at is null and platform.acting_kind() = 'SYSTEM';
  -- Of posts that ended by their day, nobody told.
  update letters.wish w set digest_day = null, digest_at = null, overdue = false
   where (w.digest_at is not null or w.overdue) and not letters.holds_its_post(w)
     and platform.acting_kind() = 'SYSTEM';
  -- Who came back, with a post or an account opened again.
  update letters.wish w set ended_at = null
   where w.ended_at is not null and not letters.is_gone(w) and platform.acting_kind() = 'SYSTEM';
  delete from letters.wish w
   where w.ended_at is not null and platform.acting_kind() = 'SYSTEM'
     and (w.ended_at < now() - interval '7 days' or not exists (
       select from letters.letter l where l.person = w.id and l.next_at is not null))
$$;
revoke all on function letters.holds_its_post, letters.is_gone, letters.end_wish from public;
grant execute on function letters.end_wish to "${runtime}";

update letters.wish w set ended_at = now() where letters.is_gone(w);
