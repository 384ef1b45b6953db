-- With which settings the installation was last started: what differs at the next start goes into
-- the trail by its name. Secrets are not kept here, so a changed secret is not noticed.
create table audit.setting (
  name text primary key,
  value text not null
);
alter table audit.setting enable row level security;
create policy program on audit.setting
  using (platform.acting_kind() = 'GATE') with check (platform.acting_kind() = 'GATE');
grant select, insert, update, delete on audit.setting to "${runtime}";
