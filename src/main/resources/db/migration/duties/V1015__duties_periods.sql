-- Which ends of periods an institution was told of by the calendar: each once, whichever node came first,
-- and those that came while the program was down too.
create table duties.period (
  id uuid primary key,
  unit uuid not null references directory.body,
  trigger text not null check (trigger ~ '^[A-Z_]+$'),
  day date not null,
  told_at timestamptz not null,
  unique (unit, trigger, day)
);
call platform.protect('duties.period');
grant select, insert on duties.period to "${runtime}";

-- Open institutions of these kinds where somebody works here: institutions only.
create function duties.units_of_kinds(kinds text[]) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select b.id from directory.body b
   where b.kind = any (kinds) and b.closed_on is null and b.merged_into is null
     and exists (
       select from identity.post p
         join identity.holding h on h.post = p.id
          and h.held_since <= now() and (h.held_until is null or h.held_until > now())
        where p.unit = b.id and p.closed_at is null
          and p.role not in ('ADMINISTRATOR', 'PROGRAMME_MANAGER', 'EXECUTOR', 'ANALYST', 'AUDITOR'))
$$;
revoke all on function duties.units_of_kinds from public;
grant execute on function duties.units_of_kinds to "${runtime}";

-- Whether somebody worked at the acting institution at a moment, by the same posts: that and no more.
create function duties.worked_at(at timestamptz) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select from identity.post p
      join identity.holding h on h.post = p.id
       and h.held_since <= at and (h.held_until is null or h.held_until > at)
     where p.unit = platform.unit() and (p.closed_at is null or p.closed_at > at)
       and p.role not in ('ADMINISTRATOR', 'PROGRAMME_MANAGER', 'EXECUTOR', 'ANALYST', 'AUDITOR'))
$$;
revoke all on function duties.worked_at from public;
grant execute on function duties.worked_at to "${runtime}";
