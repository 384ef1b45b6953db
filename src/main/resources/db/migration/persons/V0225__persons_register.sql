-- Persons: who they are is sealed; found by keyed tokens.
create schema persons;
grant usage on schema persons to "${runtime}";

create table persons.person (
  id uuid primary key,
  unit uuid not null references directory.body,
  version int not null,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  -- The member of staff who wrote this state of it.
  changed_by text not null,
  -- Sealed with the person's own key; empty once that is no more.
  identity bytea,
  -- Addresses nobody may learn without the right; sealed apart.
  hidden bytea,
  -- Keyed: under what the person is found, and what is certain enough to answer others.
  tokens bigint[] not null,
  certain bigint[] not null,
  token_key bigint not null,
  -- The record a person decided this one to be a double of.
  merged_into uuid references persons.person,
  check (merged_into <> id)
);
create index person_unit on persons.person (unit, id);
create index person_merged on persons.person (merged_into) where merged_into is not null;
create index person_tokens on persons.person using gin (tokens) with (gin_pending_list_limit = 512);
create index person_certain on persons.person using gin (certain) with (gin_pending_list_limit = 512);
create index person_token_key on persons.person (token_key, id);

-- A state before the last: sealed with the same key, so it ends with it.
create table persons.version (
  id uuid primary key,
  unit uuid not null,
  person uuid not null references persons.person,
  number int not null,
  identity bytea,
  hidden bytea,
  written_at timestamptz not null,
  written_by text not null,
  unique (person, number)
);

-- A person decided that two records are of one person; and perhaps later that they are not.
create table persons.merging (
  id uuid primary key,
  unit uuid not null,
  kept uuid not null references persons.person,
  gone uuid not null references persons.person,
  -- Words about people: sealed with the kept person's key.
  reason bytea not null,
  merged_at timestamptz not null,
  merged_by text not null,
  undone_reason bytea,
  undone_at timestamptz,
  undone_by text,
  check ((undone_at is null) = (undone_by is null)),
  check ((undone_at is null) = (undone_reason is null))
);
create unique index merging_once on persons.merging (gone) where undone_at is null;
create index merging_kept on persons.merging (kept);

-- Two records that look alike and are two persons.
create table persons.distinction (
  id uuid primary key,
  unit uuid not null,
  one uuid not null references persons.person,
  other uuid not null references persons.person,
  said_at timestamptz not null,
  said_by text not null,
  check (one < other),
  unique (one, other)
);

-- Another institution searched for somebody this one knows, and was told so much.
create table persons.enquiry (
  id uuid primary key,
  -- Whose person it is: this institution is told.
  unit uuid not null,
  person uuid not null references persons.person,
  asked_by_unit uuid not null,
  purpose text not null check (purpose ~ '^[A-Z_]+$'),
  asked_at timestamptz not null,
  seen_at timestamptz,
  seen_by text
);
create index enquiry_unit on persons.enquiry (unit, id);

call platform.protect('persons.person');
call platform.protect('persons.version');
call platform.protect('persons.merging');
call platform.protect('persons.distinction');
call platform.protect('persons.enquiry');
call audit.watch('persons.version', 'person');
call audit.watch('persons.merging', 'kept');
call audit.watch('persons.distinction', 'one');
call audit.watch('persons.enquiry', 'person');
call clearance.guard('persons.person', 'person', 'id');
call clearance.guard('persons.version', 'person', 'person');
call clearance.guard('persons.merging', 'person', 'kept');
create policy glass_of_person on vault.data_key for select
  using (id = any ((select clearance.opened_to_me('person'))::uuid[]));

-- Tokens can be written and not read: nobody goes through them but the functions below.
grant select (id, unit, version, made_at, changed_at, changed_by, identity, hidden, token_key,
  merged_into) on persons.person to "${runtime}";
grant insert on persons.person to "${runtime}";
grant update (version, changed_at, changed_by, identity, hidden, tokens, certain, token_key,
  merged_into) on persons.person to "${runtime}";
grant select, insert on persons.version, persons.merging, persons.distinction to "${runtime}";
grant update (identity, hidden) on persons.version to "${runtime}";
grant update (undone_reason, undone_at, undone_by) on persons.merging to "${runtime}";
grant select on persons.enquiry to "${runtime}";
grant update (seen_at, seen_by) on persons.enquiry to "${runtime}";

-- Records of the own institution that share a token; the policies are asked when they are read.
create function persons.candidates(sought bigint[], most int) returns table (id uuid)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
  select p.id from persons.person p
   where p.tokens && sought and p.unit = platform.unit()
   limit most
$$;

-- Pairs of the own institution's records that share what is certain.
create function persons.twins(most int) returns table (one uuid, other uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with mine as (
    select p.id, c.token from persons.person p, unnest(p.certain) as c(token)
     where p.unit = platform.unit() and p.merged_into is null)
  select distinct a.id, b.id from mine a join mine b on b.token = a.token and a.id < b.id
   where not exists (select from persons.distinction d where d.one = a.id and d.other = b.id)
   limit most
$$;

-- The blind answer: which other institutions know such a person, and since which month; nothing
-- else. Each of them is told who asked and why, once a day for a person.
create function persons.ask_elsewhere(sought bigint[], why text, at timestamptz)
  returns table (institution uuid, since date)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if not platform.may('PERSON_READ') then
    raise exception 'no right to ask' using errcode = 'insufficient_privilege';
  end if;
  insert into persons.enquiry (id, unit, person, asked_by_unit, purpose, asked_at)
  select gen_random_uuid(), p.unit, p.id, platform.unit(), why, at
    from persons.person p
   where p.certain && sought and p.unit <> platform.unit()
     and not exists (select from persons.enquiry e
                      where e.person = p.id and e.asked_by_unit = platform.unit()
                        and e.purpose = why and e.asked_at > at - interval '1 day');
  return query
    select p.unit, (date_trunc('month', min(p.made_at) at time zone 'Europe/Kyiv'))::date
      from persons.person p
     where p.certain && sought and p.unit <> platform.unit()
     group by p.unit order by 2, 1;
end $$;

-- Whose record it is, for opening it by breaking the glass.
create function persons.owner_of(person uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select p.unit from persons.person p where p.id = person $$;

-- Records whose tokens another key made; of all institutions, ids only.
create function persons.stale(current_key bigint, after_id uuid, most int)
  returns table (id uuid, unit uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p.id, p.unit from persons.person p
   where p.token_key <> current_key and p.identity is not null and p.id > after_id
   order by p.id limit most
$$;

revoke all on function persons.candidates, persons.twins, persons.ask_elsewhere, persons.owner_of,
  persons.stale from public;
grant execute on function persons.candidates, persons.twins, persons.ask_elsewhere,
  persons.owner_of, persons.stale to "${runtime}";
