-- Each quarter whoever heads an institution goes through who has what there. What was confirmed and
-- what withdrawn stays, line by line, with the rights as they were on that day.
create table identity.review (
  id uuid primary key,
  unit uuid not null references directory.body,
  made_at timestamptz not null,
  made_by uuid not null references identity.account,
  made_as uuid not null references identity.post
);
create index review_unit on identity.review (unit, made_at);

create table identity.review_line (
  id uuid primary key,
  unit uuid not null references directory.body,
  review uuid not null references identity.review,
  holding uuid not null references identity.holding,
  holder uuid not null references identity.account,
  title text not null,
  role text not null,
  deputy boolean not null,
  rights text[] not null,
  entered_at timestamptz,
  withdrawn boolean not null,
  unique (review, holding)
);

alter table identity.review enable row level security;
create policy looked_after on identity.review for select
  using (unit in (select identity.managed_units()));
create policy made on identity.review for insert
  with check (platform.may('PEOPLE_REVIEW') and unit = platform.unit()
    and made_by = platform.person() and made_as = platform.post());
alter table identity.review_line enable row level security;
create policy looked_after on identity.review_line for select
  using (unit in (select identity.managed_units()));
create policy made on identity.review_line for insert
  with check (platform.may('PEOPLE_REVIEW') and unit = platform.unit());
call audit.watch('identity.review');
call audit.watch('identity.review_line', 'review');
grant select, insert on identity.review, identity.review_line to "${runtime}";

-- Whoever reviews sees how many programs act as a post, not what they are shown as.
create policy reviewed on identity.token for select
  using (platform.may('PEOPLE_REVIEW') and unit in (select identity.managed_units()));

-- When somebody last entered, and nothing about the device; for who looks after a post of theirs.
create function identity.last_entered(who uuid) returns timestamptz
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select max(d.seen_at) from identity.device d
   where d.account = who
     and platform.acting_kind() = 'PERSON'
     and exists (select from identity.holding h
                  where h.holder = who and h.unit in (select identity.managed_units()))
$$;
revoke all on function identity.last_entered(uuid) from public;
grant execute on function identity.last_entered(uuid) to "${runtime}";
