-- Whom an institution appointed to react to violence. Names and telephones of people in office, as
-- the institution publishes them to those it works with: everybody at work reads them, no visitor.
create table directory.specialist (
  id uuid primary key,
  body uuid not null references directory.body,
  name text not null check (name <> '' and length(name) <= 200),
  position text not null check (length(position) <= 200),
  act_number text check (length(act_number) <= 60),
  act_date date,
  held_from date not null,
  held_until date check (held_until >= held_from),
  phone text check (length(phone) <= 60),
  email text check (length(email) <= 200),
  substitute text check (length(substitute) <= 200),
  substitute_phone text check (length(substitute_phone) <= 60),
  confirmed_on date,
  confirmed_by text check (length(confirmed_by) <= 200),
  made_on date not null,
  version int not null default 1
);
create index specialist_body on directory.specialist (body);

create table directory.specialist_event (
  id uuid primary key,
  specialist uuid not null references directory.specialist,
  what text not null check (what in ('ADDED', 'CHANGED', 'CONFIRMED', 'CONFIRMED_BY_LINK',
    'CORRECTED', 'ENDED', 'REOPENED')),
  by text check (length(by) <= 200),
  happened_at timestamptz not null
);
create index specialist_event_of on directory.specialist_event (specialist);

create table directory.specialist_reminder (
  id uuid primary key,
  body uuid not null references directory.body,
  raised_on date not null,
  settled_on date
);
create unique index specialist_reminder_open on directory.specialist_reminder (body)
  where settled_on is null;

-- A link an institution opens without an account. What makes it valid is a signature by a key that
-- is not in the database; the row says until when, and that it was not used.
create table directory.specialist_link (
  id uuid primary key,
  body uuid not null references directory.body,
  unit uuid not null,
  made_by uuid,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  used_by text check (length(used_by) <= 200),
  check (used_by is null or ended_at is not null)
);
create index specialist_link_body on directory.specialist_link (body);

-- What an institution sent by its link: nothing changes until somebody has looked at it.
create table directory.specialist_correction (
  id uuid primary key,
  body uuid not null references directory.body,
  link uuid not null references directory.specialist_link,
  -- Null: somebody who is not in the register yet.
  specialist uuid references directory.specialist,
  leaves boolean not null,
  name text not null check (name <> '' and length(name) <= 200),
  position text not null check (length(position) <= 200),
  act_number text check (length(act_number) <= 60),
  act_date date,
  held_from date not null,
  held_until date,
  phone text check (length(phone) <= 60),
  email text check (length(email) <= 200),
  substitute text check (length(substitute) <= 200),
  substitute_phone text check (length(substitute_phone) <= 60),
  given_by text not null check (length(given_by) <= 200),
  given_at timestamptz not null,
  decided_at timestamptz,
  decided_by text,
  accepted boolean,
  check ((decided_at is null) = (accepted is null)),
  check (specialist is not null or not leaves)
);
create index specialist_correction_open on directory.specialist_correction (body)
  where decided_at is null;

do $$
declare
  name text;
begin
  foreach name in array array['specialist', 'specialist_event', 'specialist_reminder',
    'specialist_link', 'specialist_correction']
  loop
    execute format('alter table directory.%I enable row level security', name);
    execute format('create policy managed on directory.%I using (platform.may(''DIRECTORY_MANAGE''))
      with check (platform.may(''DIRECTORY_MANAGE''))', name);
    execute format('call audit.watch(%L)', 'directory.' || name);
  end loop;
  foreach name in array array['specialist', 'specialist_event', 'specialist_reminder'] loop
    execute format('create policy staff_read on directory.%I for select
      using (platform.acting_kind() in (''PERSON'', ''SYSTEM''))', name);
  end loop;
end $$;
grant select, insert on directory.specialist, directory.specialist_event,
  directory.specialist_reminder, directory.specialist_link, directory.specialist_correction
  to "${runtime}";
grant update (name, position, act_number, act_date, held_from, held_until, phone, email, substitute,
  substitute_phone, confirmed_on, confirmed_by, version) on directory.specialist to "${runtime}";
grant update (settled_on) on directory.specialist_reminder to "${runtime}";
grant update (ended_at, used_by) on directory.specialist_link to "${runtime}";
grant update (decided_at, decided_by, accepted) on directory.specialist_correction to "${runtime}";
