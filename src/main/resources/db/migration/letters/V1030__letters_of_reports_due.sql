-- Reports and figures are asked of an institution: whoever writes them there is told, an hour after the last such
-- letter at the soonest; counted when it goes, so that nothing is told of what was handed in meanwhile.
alter table letters.wish add column reports boolean not null default true;
grant update (reports) on letters.wish to "${runtime}";

create function letters.note_reports(
    of_unit uuid, roles text[], on_day date, at timestamptz, later timestamptz) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  insert into letters.letter as l (id, unit, person, kind, day, made_at, next_at)
  select gen_random_uuid(), w.unit, w.id, 'REPORT_DUE', on_day, at, later
    from letters.wish w
   where w.unit = of_unit and w.confirmed_at is not null and w.reports
     and w.id in (select letters.holders(array[of_unit], false, roles, at))
  on conflict (coalesce(person, '00000000-0000-0000-0000-000000000000'), kind, day)
    where kind <> 'CONFIRMATION'
    do update set next_at = coalesce(l.next_at, greatest(later, l.sent_at + interval '1 hour')),
      sent_at = null, given_up_at = null, attempts = 0
$$;
revoke all on function letters.note_reports from public;
grant execute on function letters.note_reports to "${runtime}";
