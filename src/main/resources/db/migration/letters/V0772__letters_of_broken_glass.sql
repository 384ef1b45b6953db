-- Somebody opened a record from outside its institution: whoever reviews that at either is told at
-- once, each time, and not only by a number in a menu. Written by whoever opened it, who sees none of
-- these letters.
create function letters.note_glass(
  of_owner uuid, of_sender uuid, roles text[], on_day date, at timestamptz)
  returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  insert into letters.letter as l (id, unit, person, kind, day, figures, made_at, next_at)
  select gen_random_uuid(), w.unit, w.id, 'GLASS_BROKEN', on_day, '{1}', at, at
    from letters.wish w
    join identity.post p on p.id = w.post and p.closed_at is null
   where w.unit in (of_owner, of_sender) and w.confirmed_at is not null
     and (p.heads or p.role = any (roles)) and w.id is distinct from platform.person()
  on conflict (coalesce(person, '00000000-0000-0000-0000-000000000000'), kind, day)
    where kind <> 'CONFIRMATION'
    do update set figures = array[l.figures[1] + 1], next_at = at, sent_at = null,
      given_up_at = null, attempts = 0
$$;
revoke all on function letters.note_glass from public;
grant execute on function letters.note_glass to "${runtime}";
