-- Who writes reports there now is told, deputies too, whatever post they chose figures of and wherever they have it:
-- the same as of broken glass and recalls.
create or replace function letters.note_reports(
    of_unit uuid, roles text[], on_day date, at timestamptz, later timestamptz) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  insert into letters.letter as l (id, unit, person, kind, day, made_at, next_at)
  select gen_random_uuid(), w.unit, w.id, 'REPORT_DUE', on_day, at, later
    from letters.wish w
   where w.confirmed_at is not null and w.reports
     and w.id in (select letters.holders(array[of_unit], false, roles, at))
  on conflict (coalesce(person, '00000000-0000-0000-0000-000000000000'), kind, day)
    where kind <> 'CONFIRMATION'
    do update set next_at = coalesce(l.next_at, greatest(later, l.sent_at + interval '1 hour')),
      sent_at = null, given_up_at = null, attempts = 0
$$;

-- Where somebody holds a post of these roles: one letter counts what all those institutions owe. Asked by the program
-- when a letter goes to a person of the institution it works for.
create function letters.where_held(whose uuid, roles text[], at timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select distinct p.unit
    from identity.post p join identity.holding h on h.post = p.id
   where h.holder = whose and p.closed_at is null and p.role = any (roles)
     and h.held_since <= at and (h.held_until is null or h.held_until > at)
     and platform.acting_kind() = 'SYSTEM'
     and exists (select from letters.letter l where l.person = whose and l.unit = platform.unit())
$$;
revoke all on function letters.where_held from public;
grant execute on function letters.where_held to "${runtime}";
