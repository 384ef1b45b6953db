-- A reviewer found that a record was opened without need: heads and the data-protection officers of
-- both institutions are told. Written by the reviewer, who sees none of these letters; whom it is
-- about, and who said it, are told nothing.
create function letters.note_unjustified(
  of_owner uuid, of_sender uuid, about uuid, roles text[], on_day date, at timestamptz)
  returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  insert into letters.letter as l (id, unit, person, kind, day, figures, made_at, next_at)
  select gen_random_uuid(), w.unit, w.id, 'UNJUSTIFIED', on_day, '{1}', at, at
    from letters.wish w
    join identity.post p on p.id = w.post and p.closed_at is null
   where w.unit in (of_owner, of_sender) and w.confirmed_at is not null
     and (p.heads or p.role = any (roles))
     and w.id is distinct from platform.person() and w.id <> about
  on conflict (coalesce(person, '00000000-0000-0000-0000-000000000000'), kind, day)
    where kind <> 'CONFIRMATION'
    do update set figures = array[l.figures[1] + 1], next_at = at, sent_at = null,
      given_up_at = null, attempts = 0
$$;
revoke all on function letters.note_unjustified from public;
grant execute on function letters.note_unjustified to "${runtime}";
