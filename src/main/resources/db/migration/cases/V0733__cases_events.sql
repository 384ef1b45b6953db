-- What happened in a case that begins terms of the law and that nobody but people can see: a child
-- was removed, somebody was taken into a shelter; see decisions/0107.
create table cases.event (
  id uuid primary key,
  unit uuid not null references directory.body,
  file uuid not null references cases.case_file,
  -- Of the list `duty_trigger`.
  trigger text not null check (trigger ~ '^[A-Z_0-9]+$'),
  -- What the rules ask about it.
  flags text[] not null,
  happened_at timestamptz not null,
  told_at timestamptz not null,
  told_by text not null,
  undone_at timestamptz,
  undone_by text,
  check (happened_at <= told_at),
  check ((undone_at is null) = (undone_by is null))
);
create index event_file on cases.event (file, id);
call platform.protect('cases.event');
call clearance.guard('cases.event', 'case', 'file');
create policy names_somebody_closed on cases.event as restrictive
  using (not file = any ((select cases.closed_to_me())::uuid[]));
call audit.watch('cases.event', 'file');
grant select, insert on cases.event to "${runtime}";
grant update (undone_at, undone_by) on cases.event to "${runtime}";
