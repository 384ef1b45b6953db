-- Whoever deputised for a head headed nothing: when that ends, nobody is told of a head.
create or replace function identity.heads_ended(since timestamptz)
  returns table (id uuid, title text, ended_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select h.id, p.title, h.ended_at
    from identity.holding h join identity.post p on p.id = h.post
   where p.unit = platform.unit() and p.heads and h.kind = 'HOLDER' and h.ended_at >= since
     and h.ended_by is distinct from h.holder and h.ended_by is distinct from platform.person()
     and (platform.may('PEOPLE_REVIEW') or platform.may('PEOPLE_MANAGE')
       or platform.may('AUDIT_READ'))
   order by h.ended_at desc
$$;

create or replace function letters.note_heads_ended(
  whose uuid, ended timestamptz, roles text[], on_day date, at timestamptz) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  insert into letters.letter as l (id, unit, person, kind, day, figures, made_at, next_at)
  select gen_random_uuid(), w.unit, w.id, 'HEAD_ENDED', on_day, '{1}', at, at
    from letters.wish w
   where w.confirmed_at is not null and w.id is distinct from platform.person()
     -- Who holds such a post now, whatever post they chose figures of.
     and (w.id = whose
       or exists (select from identity.holding c join identity.post p on p.id = c.post
                   where c.holder = w.id and p.unit = w.unit and p.closed_at is null
                     and (p.heads or p.role = any (roles))
                     and c.held_since <= at and (c.held_until is null or c.held_until > at)))
     and exists (select from identity.holding h join identity.post headed on headed.id = h.post
                  where h.holder = whose and h.kind = 'HOLDER' and h.ended_at = ended and h.unit = w.unit
                    and headed.heads)
  on conflict (coalesce(person, '00000000-0000-0000-0000-000000000000'), kind, day)
    where kind <> 'CONFIRMATION'
    do update set figures = array[l.figures[1] + 1], next_at = at, sent_at = null,
      given_up_at = null, attempts = 0
$$;
