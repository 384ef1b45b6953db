-- Letters to staff: counts, numbers and links; see decisions/0096.
create schema letters;
grant usage on schema letters to "${runtime}";

-- Where a person wants letters, and which.
create table letters.wish (
  -- The account.
  id uuid primary key references identity.account,
  unit uuid not null references directory.body,
  -- The post whose figures are told.
  post uuid not null,
  address bytea not null,
  language text not null check (language in ('uk', 'en')),
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  -- Monday is 1.
  digest_day int check (digest_day between 1 and 7),
  digest_at timestamptz,
  overdue boolean not null,
  entries boolean not null,
  check ((digest_day is null) = (digest_at is null))
);
create index wish_digest on letters.wish (digest_at) where digest_at is not null;
create index wish_unit on letters.wish (unit);
call vault.seals('letters.wish', 'address', null);

-- What is to be sent, and what became of it. No address and no words: both are made when it goes.
create table letters.letter (
  id uuid primary key,
  -- Nobody's (all zero) for what concerns the whole installation.
  unit uuid not null,
  person uuid references identity.account,
  kind text not null check (kind ~ '^[A-Z_]+$'),
  day date not null,
  figures bigint[] not null default '{}',
  -- The root of a day of the trail.
  root text check (root ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null,
  attempts int not null default 0 check (attempts >= 0),
  tried_at timestamptz,
  next_at timestamptz,
  sent_at timestamptz,
  given_up_at timestamptz,
  trouble text check (trouble ~ '^[A-Z_]+$'),
  check (sent_at is null or given_up_at is null),
  check ((next_at is null) = (sent_at is not null or given_up_at is not null))
);
-- One of a kind a day, whichever node writes it.
create unique index letter_once
  on letters.letter (coalesce(person, '00000000-0000-0000-0000-000000000000'), kind, day)
  where kind <> 'CONFIRMATION';
create index letter_waiting on letters.letter (next_at) where next_at is not null;
create index letter_unit on letters.letter (unit, made_at desc);
create index letter_person on letters.letter (person, made_at desc);

alter table letters.wish enable row level security;
create policy own on letters.wish
  using (id = platform.person()) with check (id = platform.person() and unit = platform.unit());
create policy the_program on letters.wish
  using (platform.acting_kind() = 'SYSTEM' and unit = platform.unit())
  with check (platform.acting_kind() = 'SYSTEM' and unit = platform.unit());
call audit.watch('letters.wish');

alter table letters.letter enable row level security;
create policy own on letters.letter for select using (person = platform.person());
create policy asked_for on letters.letter for insert
  with check (person = platform.person() and unit = platform.unit() and kind = 'CONFIRMATION');
create policy the_program on letters.letter
  using (platform.acting_kind() = 'SYSTEM' and unit = platform.unit())
  with check (platform.acting_kind() = 'SYSTEM' and unit = platform.unit());
create policy looked_after on letters.letter for select
  using (platform.may('PEOPLE_MANAGE') and (unit in (select identity.managed_units())
    or unit = '00000000-0000-0000-0000-000000000000'));
create policy sent_again on letters.letter for update
  using (platform.may('PEOPLE_MANAGE') and (unit in (select identity.managed_units())
    or unit = '00000000-0000-0000-0000-000000000000'))
  with check (platform.may('PEOPLE_MANAGE') and (unit in (select identity.managed_units())
    or unit = '00000000-0000-0000-0000-000000000000'));
call audit.watch('letters.letter', 'person');

grant select, insert, delete on letters.wish, letters.letter to "${runtime}";
grant update (unit, post, address, language, asked_at, confirmed_at, digest_day, digest_at, overdue,
  entries) on letters.wish to "${runtime}";
grant update (figures, attempts, tried_at, next_at, sent_at, given_up_at, trouble)
  on letters.letter to "${runtime}";

-- Somebody entered from a new device: written where nobody is signed in yet, if the person wants
-- to be told.
create function letters.note_entry(letter uuid, of_person uuid, on_day date, at timestamptz)
  returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  insert into letters.letter (id, unit, person, kind, day, made_at, next_at)
  select letter, w.unit, w.id, 'NEW_DEVICE', on_day, at, at
    from letters.wish w
   where w.id = of_person and w.entries and w.confirmed_at is not null
  on conflict do nothing
$$;

-- Which institutions have letters to send, or weekly ones to write, by now.
create function letters.units_to_write(at timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select l.unit from letters.letter l where l.next_at <= at and platform.acting_kind() = 'SYSTEM'
  union
  select w.unit from letters.wish w
   where w.digest_at <= at and w.confirmed_at is not null and platform.acting_kind() = 'SYSTEM'
$$;

create function letters.forget(before_moment timestamptz) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
as $$
  delete from letters.letter l
   where l.made_at < before_moment and l.next_at is null and platform.acting_kind() = 'SYSTEM'
$$;
revoke all on function letters.note_entry, letters.units_to_write, letters.forget from public;
grant execute on function letters.note_entry, letters.units_to_write, letters.forget
  to "${runtime}";
