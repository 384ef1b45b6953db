-- What an institution of a hromada says of each service of the minimum package: from a day on it is
-- provided, by whom and by which act, or it is not. What held on a day is the newest said since.
create schema overview;
grant usage on schema overview to "${runtime}";

create table overview.provision (
  id uuid primary key,
  unit uuid not null,
  territory text not null,
  -- Of the list minimum_service, and the edition of the law it was read in.
  service text not null,
  edition uuid not null,
  way text not null check (way in ('OWN', 'CONTRACT', 'NEIGHBOUR', 'NONE')),
  since date not null,
  provider text check (length(provider) <= 300),
  act text check (length(act) <= 300),
  note text check (length(note) <= 1000),
  made_at timestamptz not null,
  made_by text not null,
  -- A correction of the same day, or the taking out of a mistake.
  replaced_at timestamptz,
  published_at timestamptz,
  check (way not in ('CONTRACT', 'NEIGHBOUR') or provider is not null)
);
create unique index provision_once on overview.provision (unit, territory, service, since)
  where replaced_at is null;
create index provision_newest on overview.provision (territory, service, since desc, made_at desc)
  where published_at is not null;

call platform.protect('overview.provision');
create policy published on overview.provision for select
  using (platform.acting_kind() = 'VISITOR' and published_at is not null);
grant select, insert on overview.provision to "${runtime}";
grant update (replaced_at, published_at) on overview.provision to "${runtime}";
