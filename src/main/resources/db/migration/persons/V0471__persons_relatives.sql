-- Whom the staff named as close to them, themselves among them: sealed, seen by each alone.
create table persons.relative (
  id uuid primary key,
  unit uuid not null,
  account uuid not null,
  tie text not null,
  identity bytea not null,
  told_at timestamptz not null,
  ended_at timestamptz
);
create index relative_unit on persons.relative (unit) where ended_at is null;
create index relative_account on persons.relative (account) where ended_at is null;
alter table persons.relative enable row level security;
create policy mine on persons.relative for select using (account = platform.person());
create policy named on persons.relative for insert
  with check (account = platform.person() and unit = platform.unit());
create policy taken_back on persons.relative for update
  using (account = platform.person()) with check (account = platform.person());
call audit.watch('persons.relative');
call vault.seals('persons.relative', 'identity', 't.id = $1');
grant select, insert on persons.relative to "${runtime}";
grant update (ended_at) on persons.relative to "${runtime}";

-- Those of the whole institution, still sealed, to be compared with a person who is being written.
create function persons.relatives_here()
  returns table (id uuid, account uuid, tie text, identity bytea, told_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select r.id, r.account, r.tie, r.identity, r.told_at
    from persons.relative r
   where r.unit = platform.unit() and r.ended_at is null and platform.may('PERSON_WRITE')
$$;
revoke all on function persons.relatives_here from public;
grant execute on function persons.relatives_here to "${runtime}";
