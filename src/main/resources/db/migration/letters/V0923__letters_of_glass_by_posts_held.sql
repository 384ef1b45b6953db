-- Who holds a post of these roles at these institutions, or heads them where that counts; no more
-- than a part of the functions here, which ask it with their own eyes.
create function letters.holders(units uuid[], or_heads boolean, roles text[], at timestamptz)
  returns setof uuid
  language sql stable set search_path = pg_catalog, pg_temp
as $$
  select h.holder
    from identity.post p join identity.holding h on h.post = p.id
   where p.unit = any (units) and p.closed_at is null
     and (p.role = any (roles) or (or_heads and p.heads))
     and h.held_since <= at and (h.held_until is null or h.held_until > at)
$$;
revoke all on function letters.holders from public;

-- Who reviews there now is told, whatever post they chose figures of, and wherever they have it.
create or replace function letters.note_glass(
  of_owner uuid, of_sender uuid, roles text[], on_day date, at timestamptz)
  returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  insert into letters.letter as l (id, unit, person, kind, day, figures, made_at, next_at)
  select gen_random_uuid(), w.unit, w.id, 'GLASS_BROKEN', on_day, '{1}', at, at
    from letters.wish w
   where w.confirmed_at is not null and w.id is distinct from platform.person()
     and w.id in (select letters.holders(array[of_owner, of_sender], true, roles, at))
  on conflict (coalesce(person, '00000000-0000-0000-0000-000000000000'), kind, day)
    where kind <> 'CONFIRMATION'
    do update set figures = array[l.figures[1] + 1], next_at = at, sent_at = null,
      given_up_at = null, attempts = 0
$$;

create or replace function letters.note_unjustified(
  of_owner uuid, of_sender uuid, about uuid, roles text[], on_day date, at timestamptz)
  returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  insert into letters.letter as l (id, unit, person, kind, day, figures, made_at, next_at)
  select gen_random_uuid(), w.unit, w.id, 'UNJUSTIFIED', on_day, '{1}', at, at
    from letters.wish w
   where w.confirmed_at is not null and w.id is distinct from platform.person() and w.id <> about
     and w.id in (select letters.holders(array[of_owner, of_sender], true, roles, at))
  on conflict (coalesce(person, '00000000-0000-0000-0000-000000000000'), kind, day)
    where kind <> 'CONFIRMATION'
    do update set figures = array[l.figures[1] + 1], next_at = at, sent_at = null,
      given_up_at = null, attempts = 0
$$;

-- A record was opened in an emergency and nobody at either institution but who opened it reviews
-- that: the administrators of both are told, who can give somebody such a post.
create function letters.note_unreviewed(
  of_owner uuid, of_sender uuid, reviewers text[], roles text[], on_day date, at timestamptz)
  returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  insert into letters.letter as l (id, unit, person, kind, day, figures, made_at, next_at)
  select gen_random_uuid(), w.unit, w.id, 'UNREVIEWED', on_day, '{1}', at, at
    from letters.wish w
   where w.confirmed_at is not null
     and w.id in (select letters.holders(array[of_owner, of_sender], false, roles, at))
     and not exists (
       select from letters.holders(array[of_owner, of_sender], true, reviewers, at) r (holder)
        where r.holder is distinct from platform.person())
  on conflict do nothing
$$;
revoke all on function letters.note_unreviewed from public;
grant execute on function letters.note_unreviewed to "${runtime}";
