-- A contact that was removed can be put back; who said that two institutions are one, why, and who
-- took it back.
alter table directory.contact add column removed_at timestamptz;
drop policy staff_read on directory.contact;
create policy staff_read on directory.contact for select
  using (removed_at is null
         and (platform.acting_kind() in ('PERSON', 'SYSTEM')
              or kind in ('PHONE', 'EMAIL', 'SITE', 'ADDRESS'))
         and not (kind in ('ADDRESS', 'OFFICIAL_ADDRESS') and directory.is_concealed(body)));
drop policy managed on directory.contact;
create policy managed on directory.contact using (platform.may('DIRECTORY_MANAGE'))
  with check (platform.may('DIRECTORY_MANAGE')
    and not (removed_at is null and kind in ('ADDRESS', 'OFFICIAL_ADDRESS')
             and directory.is_concealed(body)));
grant update (kind, value, removed_at) on directory.contact to "${runtime}";

create index body_merged on directory.body (merged_into) where merged_into is not null;
create index body_parent on directory.body (parent) where parent is not null;

create table directory.body_merging (
  id uuid primary key,
  body uuid not null references directory.body,
  kept uuid not null references directory.body check (kept <> body),
  reason text not null check (reason <> '' and length(reason) <= 1000),
  merged_by text not null,
  merged_at timestamptz not null,
  parted_by text,
  parted_at timestamptz,
  check ((parted_by is null) = (parted_at is null))
);
create unique index body_merging_open on directory.body_merging (body) where parted_at is null;
create index body_merging_kept on directory.body_merging (kept);
alter table directory.body_merging enable row level security;
create policy staff_read on directory.body_merging for select
  using (platform.acting_kind() in ('PERSON', 'SYSTEM'));
create policy managed on directory.body_merging using (platform.may('DIRECTORY_MANAGE'))
  with check (platform.may('DIRECTORY_MANAGE'));
call audit.watch('directory.body_merging');
grant select, insert on directory.body_merging to "${runtime}";
grant update (parted_by, parted_at) on directory.body_merging to "${runtime}";
