-- A referral was taken back: who works there, whatever post they chose figures of, and wants letters of terms is
-- told, an hour after the last such letter at the soonest; whoever prepared for the person must not wait until
-- they look.
create function letters.note_recalled(
    of_unit uuid, roles text[], on_day date, at timestamptz, later timestamptz) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  insert into letters.letter as l (id, unit, person, kind, day, figures, made_at, next_at)
  select gen_random_uuid(), w.unit, w.id, 'RECALLED', on_day, '{1}', at, later
    from letters.wish w
   where w.confirmed_at is not null and w.overdue
     and w.id in (select letters.holders(array[of_unit], false, roles, at))
  on conflict (coalesce(person, '00000000-0000-0000-0000-000000000000'), kind, day)
    where kind <> 'CONFIRMATION'
    do update set figures = array[l.figures[1] + 1],
      next_at = coalesce(l.next_at, greatest(later, l.sent_at + interval '1 hour')),
      sent_at = null, given_up_at = null, attempts = 0
$$;
revoke all on function letters.note_recalled from public;
grant execute on function letters.note_recalled to "${runtime}";
