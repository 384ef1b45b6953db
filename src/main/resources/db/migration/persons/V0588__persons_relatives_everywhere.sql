-- A name holds wherever whoever gave it works, and against what other institutions show them. It is
-- weighed against the register of each institution they come to, and from then on against what is
-- written there; see decisions/0093.
create table persons.weighing (
  id uuid primary key,
  unit uuid not null references directory.body,
  relative uuid not null references persons.relative,
  account uuid not null,
  weighed_at timestamptz not null,
  unique (relative, unit)
);
create index weighing_unit on persons.weighing (unit);
insert into persons.weighing (id, unit, relative, account, weighed_at)
select gen_random_uuid(), r.unit, r.id, r.account, r.told_at from persons.relative r;
alter table persons.weighing enable row level security;
create policy mine on persons.weighing for select using (account = platform.person());
create policy weighed on persons.weighing for insert
  with check (account = platform.person() and unit = platform.unit());
call audit.watch('persons.weighing');
grant select, insert on persons.weighing to "${runtime}";

create or replace function persons.relatives_here()
  returns table (id uuid, account uuid, tie text, identity bytea, told_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select r.id, r.account, r.tie, r.identity, r.told_at
    from persons.weighing w join persons.relative r on r.id = w.relative
   where w.unit = platform.unit() and r.ended_at is null and platform.may('PERSON_WRITE')
$$;

-- The keys of these names are of the institution where they were given; they are read where they
-- are weighed too.
create function persons.relatives_to_weigh() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select array(
    select r.id from persons.relative r
     where r.account = platform.person() and r.ended_at is null
    union select h.id from persons.relatives_here() h)
$$;
revoke all on function persons.relatives_to_weigh from public;
grant execute on function persons.relatives_to_weigh to "${runtime}";
create policy named_by_staff on vault.data_key for select
  using (id = any ((select persons.relatives_to_weigh())::uuid[]));

-- Everybody may have a record closed to themselves, whatever else they may: a program's token, say,
-- that reads cases only.
create or replace function clearance.tie_found(
  of_id uuid, whose uuid, of_kind text, of_record uuid, which text, at timestamptz)
  returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if coalesce(platform.acting_kind(), '') not in ('PERSON', 'SYSTEM')
      or not coalesce(platform.may('PERSON_READ') or whose = platform.person(), false) then
    raise exception 'for those who see persons' using errcode = 'insufficient_privilege';
  end if;
  if exists (select from clearance.tie t
              where t.person = whose and t.kind = of_kind and t.record = of_record) then
    return false;
  end if;
  insert into clearance.tie (id, person, unit, kind, record, tie, declared_at, found)
  -- The program's clock may be ahead of this one: what closes now closes at once.
  values (of_id, whose, platform.unit(), of_kind, of_record, which,
    case when at < clock_timestamp() + interval '5 minutes' then least(at, clock_timestamp())
      else at end,
    true)
  on conflict do nothing;
  return found;
end $$;
