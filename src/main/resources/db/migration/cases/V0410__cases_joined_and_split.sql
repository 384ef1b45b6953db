-- Files joined into others, and files split off; see decisions/0077.

-- A joined file keeps its rows and is read only; the file it was joined into leads.
alter table cases.case_file add column joined_into uuid references cases.case_file;
alter table cases.case_file add check (joined_into <> id);
alter table cases.case_file add check (joined_into is null or ended_at is not null);
create index case_file_joined on cases.case_file (joined_into) where joined_into is not null;
grant update (joined_into) on cases.case_file to "${runtime}";

-- That one file was joined into another, or another was split off from it, and why.
create table cases.file_link (
  id uuid primary key,
  unit uuid not null references directory.body,
  kind text not null check (kind in ('JOINED', 'SPLIT')),
  from_file uuid not null references cases.case_file,
  into_file uuid not null references cases.case_file,
  -- What the joined file's status was; null when it was closed before.
  status_before text,
  -- Why; each sealed with the key of the file it is read in.
  from_words bytea not null,
  into_words bytea not null,
  made_at timestamptz not null,
  made_by text not null,
  undone_at timestamptz,
  undone_by text,
  undone_from_words bytea,
  undone_into_words bytea,
  check (from_file <> into_file),
  check ((undone_at is null) = (undone_by is null)
    and (undone_at is null) = (undone_from_words is null)
    and (undone_at is null) = (undone_into_words is null)),
  check (undone_at is null or kind = 'JOINED')
);
create unique index file_link_joined_once on cases.file_link (from_file)
  where kind = 'JOINED' and undone_at is null;
create index file_link_from on cases.file_link (from_file);
create index file_link_into on cases.file_link (into_file);

call platform.protect('cases.file_link');
create policy names_somebody_closed on cases.file_link as restrictive
  using (not from_file = any ((select cases.closed_to_me())::uuid[])
    and not into_file = any ((select cases.closed_to_me())::uuid[]));
call audit.watch('cases.file_link', 'from_file');
grant select, insert on cases.file_link to "${runtime}";
grant update (undone_at, undone_by, undone_from_words, undone_into_words) on cases.file_link
  to "${runtime}";
