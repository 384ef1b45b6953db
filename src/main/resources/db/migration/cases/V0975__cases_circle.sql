-- Who of the keeper's own house works with a file besides the post that leads it, and to whom the lead
-- was given when; see decisions/0133.
create table cases.reader (
  id uuid primary key,
  unit uuid not null references directory.body,
  file uuid not null references cases.case_file,
  post uuid not null,
  -- The lead was given to it; who leads now stands on the file itself.
  leads boolean not null,
  added_at timestamptz not null,
  added_by text not null,
  ended_at timestamptz,
  ended_by text,
  check ((ended_at is null) = (ended_by is null)),
  check (not leads or ended_at is null)
);
create unique index reader_once on cases.reader (file, post) where not leads and ended_at is null;
create index reader_post on cases.reader (post) where not leads and ended_at is null;
create index reader_file on cases.reader (file, id);
-- Of other institutions nobody reads it, neither whoever takes part nor behind a broken glass.
call platform.protect('cases.reader');
create policy names_somebody_closed on cases.reader as restrictive
  using (not file = any ((select cases.closed_to_me())::uuid[]));
call audit.watch('cases.reader', 'file');
grant select, insert on cases.reader to "${runtime}";
grant update (ended_at, ended_by) on cases.reader to "${runtime}";
