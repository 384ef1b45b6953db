-- A duty is not done, or its term is near: whom the step names is told, at the institution that owes
-- or at the one that watches. Gathered for a while; what comes after it went goes an hour later, so
-- that an evening of passing terms is a few letters.
create function letters.note_told(
    of_unit uuid, of_step text, of_cases boolean, on_day date, at timestamptz, later timestamptz)
  returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  insert into letters.letter as l (id, unit, person, kind, day, figures, made_at, next_at)
  select gen_random_uuid(), w.unit, w.id, 'TOLD', on_day, '{1}', at, later
    from letters.wish w
   where w.unit = of_unit and w.confirmed_at is not null and platform.acting_kind() = 'SYSTEM'
     and w.id in (select duties.whom_to_tell(of_unit, of_step, of_cases, at))
  on conflict (coalesce(person, '00000000-0000-0000-0000-000000000000'), kind, day)
    where kind <> 'CONFIRMATION'
    do update set figures = array[l.figures[1] + 1],
      next_at = coalesce(l.next_at, greatest(later, l.sent_at + interval '1 hour')),
      sent_at = null, given_up_at = null, attempts = 0
$$;
revoke all on function letters.note_told from public;
grant execute on function letters.note_told to "${runtime}";
