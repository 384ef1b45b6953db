-- A step goes to those who do what is owed: on cases, on reports, or on requests for data.
drop function letters.note_told;
create function letters.note_told(
    of_unit uuid, of_step text, of_doers text, others text[], on_day date, at timestamptz,
    later timestamptz)
  returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  insert into letters.letter as l (id, unit, person, kind, day, figures, made_at, next_at)
  select gen_random_uuid(), w.unit, w.id, 'TOLD', on_day, '{1}', at, later
    from letters.wish w
   where w.unit = of_unit and w.confirmed_at is not null and platform.acting_kind() = 'SYSTEM'
     and w.id in (select duties.whom_to_tell(of_unit, of_step, of_doers, at))
     and not (w.reports and w.id in (select letters.holders(array[of_unit], false, others, at)))
  on conflict (coalesce(person, '00000000-0000-0000-0000-000000000000'), kind, day)
    where kind <> 'CONFIRMATION'
    do update set figures = array[l.figures[1] + 1],
      next_at = coalesce(l.next_at, greatest(later, l.sent_at + interval '1 hour')),
      sent_at = null, given_up_at = null, attempts = 0
$$;
revoke all on function letters.note_told from public;
grant execute on function letters.note_told to "${runtime}";

-- A whole country may be asked at once: all institutions by one statement, people in one order so that two requests
-- at the same time wait for each other.
drop function letters.note_reports;
create function letters.note_reports(
    of_units uuid[], roles text[], on_day date, at timestamptz, later timestamptz) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  insert into letters.letter as l (id, unit, person, kind, day, made_at, next_at)
  select gen_random_uuid(), w.unit, w.id, 'REPORT_DUE', on_day, at, later
    from letters.wish w
   where w.confirmed_at is not null and w.reports
     and w.id in (select letters.holders(of_units, false, roles, at))
   order by w.id
  on conflict (coalesce(person, '00000000-0000-0000-0000-000000000000'), kind, day)
    where kind <> 'CONFIRMATION'
    do update set next_at = coalesce(l.next_at, greatest(later, l.sent_at + interval '1 hour')),
      sent_at = null, given_up_at = null, attempts = 0
$$;
revoke all on function letters.note_reports from public;
grant execute on function letters.note_reports to "${runtime}";
