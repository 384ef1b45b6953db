-- Where nobody heads an institution, a step of its report is told to all who see it: to those who write reports
-- there too, who have a letter of the same step already. One letter tells it.
drop function letters.note_told;
create function letters.note_told(
    of_unit uuid, of_step text, of_cases boolean, reporters text[], on_day date, at timestamptz,
    later timestamptz)
  returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  insert into letters.letter as l (id, unit, person, kind, day, figures, made_at, next_at)
  select gen_random_uuid(), w.unit, w.id, 'TOLD', on_day, '{1}', at, later
    from letters.wish w
   where w.unit = of_unit and w.confirmed_at is not null and platform.acting_kind() = 'SYSTEM'
     and w.id in (select duties.whom_to_tell(of_unit, of_step, of_cases, at))
     and not (w.reports and w.id in (select letters.holders(array[of_unit], false, reporters, at)))
  on conflict (coalesce(person, '00000000-0000-0000-0000-000000000000'), kind, day)
    where kind <> 'CONFIRMATION'
    do update set figures = array[l.figures[1] + 1],
      next_at = coalesce(l.next_at, greatest(later, l.sent_at + interval '1 hour')),
      sent_at = null, given_up_at = null, attempts = 0
$$;
revoke all on function letters.note_told from public;
grant execute on function letters.note_told to "${runtime}";
