-- Somebody was helped into an account: its owner is told, and heads and data-protection officers of
-- every institution where it holds a watched post, or will within two weeks. Written by who helped, or
-- at the gate; whoever helped is told nothing.
create function letters.note_entry_helped(whose uuid, on_day date, at timestamptz) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  insert into letters.letter as l (id, unit, person, kind, day, figures, made_at, next_at)
  select gen_random_uuid(), w.unit, w.id,
         case when w.id = whose then 'OWN_ENTRY' else 'ENTRY_HELPED' end, on_day, '{1}', at, at
    from letters.wish w
   where w.confirmed_at is not null and w.id is distinct from platform.person()
     and (w.id = whose
       or exists (
         select from identity.holding h
           join identity.post p on p.id = h.post and p.closed_at is null
            and identity.is_watched(p.role, p.heads)
           join identity.post c on c.unit = p.unit and c.closed_at is null
            and (c.heads or c.role = 'AUDITOR')
           join identity.holding k on k.post = c.id and k.holder = w.id
            and k.held_since <= at and (k.held_until is null or k.held_until > at)
          where h.holder = whose
            and h.held_since <= at + interval '14 days'
            and (h.held_until is null or h.held_until > at)))
  on conflict (coalesce(person, '00000000-0000-0000-0000-000000000000'), kind, day)
    where kind <> 'CONFIRMATION'
    do update set figures = array[l.figures[1] + 1], next_at = at, sent_at = null,
      given_up_at = null, attempts = 0
$$;
revoke all on function letters.note_entry_helped from public;
grant execute on function letters.note_entry_helped to "${runtime}";
