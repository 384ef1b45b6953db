-- A post belongs to an institution of the directory and has a role; who holds it is a dated fact.
create or replace function platform.post() returns uuid
  language sql stable parallel safe
as $$ select nullif(current_setting('kolo.post', true), '')::uuid $$;

-- Whether whoever acts has the right, as the transaction manager told.
create function platform.may(asked text) returns boolean
  language sql stable parallel safe
as $$ select asked = any (string_to_array(current_setting('kolo.rights', true), ',')) $$;

-- The gate makes the first institution of an installation.
create policy at_the_gate on directory.body for insert
  with check (platform.acting_kind() = 'GATE');
create policy at_the_gate on directory.territory for insert
  with check (platform.acting_kind() = 'GATE');

-- Institutions known to the sign-in become bodies of the directory, under the same id. A territory
-- not yet registered is named by its code until the codifier is loaded.
insert into directory.territory (code, name, level)
select distinct i.territory, i.territory, 'HROMADA' from identity.institution i
on conflict (code) do nothing;
insert into directory.body (id, territory, name, made_at)
select i.id, i.territory, i.name, i.made_at from identity.institution i
on conflict (id) do nothing;

alter table identity.post add column role text;
update identity.post set role =
  case when 'ADMIN' = any (rights) then 'ADMINISTRATOR'
       when 'PROGRAMME_MANAGE' = any (rights) then 'COORDINATOR'
       else 'EXECUTOR' end;

create table identity.holding (
  id uuid primary key,
  unit uuid not null references directory.body,
  post uuid not null references identity.post,
  holder uuid not null references identity.account,
  kind text not null check (kind in ('HOLDER', 'DEPUTY')),
  held_since timestamptz not null,
  held_until timestamptz check (held_until >= held_since)
);
comment on column identity.holding.held_until is 'the first instant no longer held; null: open';
create index holding_holder on identity.holding (holder, held_since);
create index holding_post on identity.holding (post, held_since);

insert into identity.holding (id, unit, post, holder, kind, held_since)
select p.id, p.unit, p.id, p.holder, 'HOLDER', p.held_since from identity.post p;

drop policy colleagues on identity.account;
alter table identity.post
  alter column role set not null,
  drop constraint post_unit_fkey,
  add foreign key (unit) references directory.body,
  add column made_at timestamptz,
  add column closed_at timestamptz;
update identity.post set made_at = held_since;
alter table identity.post
  alter column made_at set not null,
  drop column holder,
  drop column held_since,
  drop column rights;
drop table identity.institution;

alter table identity.holding enable row level security;
create policy at_the_gate on identity.holding
  using (platform.acting_kind() = 'GATE') with check (platform.acting_kind() = 'GATE');
create policy own_unit on identity.holding for select using (unit = platform.unit());
create policy colleagues on identity.account for select
  using (exists (
    select from identity.holding h where h.holder = account.id and h.unit = platform.unit()));

call audit.watch('identity.holding');
grant select, insert on identity.holding to "${runtime}";
