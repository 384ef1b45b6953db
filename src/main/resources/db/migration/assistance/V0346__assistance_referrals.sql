-- Referrals that are answered: what one institution asked of another for a person, and what became
-- of it; see decisions/0061.
create schema assistance;
grant usage on schema assistance to "${runtime}";

create table assistance.referral (
  id uuid primary key,
  -- Who sends it.
  unit uuid not null references directory.body,
  file uuid not null references cases.case_file,
  reference text not null,
  person uuid not null references persons.person,
  -- Whom it is sent to: the institution's desk, not somebody there.
  receiver uuid not null references directory.body,
  -- Of the list `social_service` or `service`.
  service text not null check (service ~ '^[A-Z0-9_.]+$'),
  urgent boolean not null,
  specialist text check (specialist in ('FEMALE', 'MALE')),
  -- What is told of the person, as the sender saw it before sending; sealed with the referral's key.
  parcel bytea not null,
  -- By what the gate of consent was passed.
  passages uuid[] not null,
  ground text,
  -- Whether the receiver answers on paper, and the sender writes the answers down.
  on_paper boolean not null,
  sent_at timestamptz not null,
  sent_by text not null,
  -- The last step's state, for lists.
  state text not null check (state in
    ('SENT', 'ACCEPTED', 'REFUSED', 'BEGUN', 'PROVIDED', 'STOPPED', 'RECALLED')),
  version int not null check (version > 0),
  check (receiver <> unit)
);
create index referral_sender on assistance.referral (unit, id desc);
create index referral_receiver on assistance.referral (receiver, id desc);
create index referral_file on assistance.referral (file);

-- What became of it; nothing is rewritten.
create table assistance.step (
  id uuid primary key,
  -- Who wrote it down.
  unit uuid not null references directory.body,
  sender uuid not null,
  receiver uuid not null,
  referral uuid not null references assistance.referral,
  what text not null check (what in
    ('SENT', 'ACCEPTED', 'REFUSED', 'BEGUN', 'PROVIDED', 'STOPPED', 'RECALLED')),
  -- Why it was refused or stopped.
  reason text check (reason ~ '^[A-Z_]+$'),
  words bytea,
  happened_at timestamptz not null,
  written_at timestamptz not null,
  written_by text not null,
  check (happened_at <= written_at)
);
create index step_referral on assistance.step (referral, id);

create function assistance.sent_to_me() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(r.id), '{}') from assistance.referral r
   where r.receiver = platform.unit() and r.state <> 'RECALLED' and not r.on_paper
$$;
revoke all on function assistance.sent_to_me from public;
grant execute on function assistance.sent_to_me to "${runtime}";

call platform.protect('assistance.referral');
create policy received on assistance.referral for select
  using (receiver = platform.unit() and state <> 'RECALLED' and not on_paper);
create policy answered on assistance.referral for update
  using (receiver = platform.unit() and state <> 'RECALLED' and not on_paper)
  with check (receiver = platform.unit());
alter table assistance.step enable row level security;
create policy own_words on assistance.step
  using (unit = platform.unit())
  with check (unit = platform.unit() and platform.unit() in (sender, receiver));
create policy both_sides on assistance.step for select
  using (sender = platform.unit()
    or referral = any ((select assistance.sent_to_me())::uuid[]));
create policy received on vault.data_key for select
  using (id = any ((select assistance.sent_to_me())::uuid[]));
create policy names_somebody_closed on assistance.referral as restrictive
  using (not person = any ((select clearance.closed_to_me('person'))::uuid[])
    and not file = any ((select cases.closed_to_me())::uuid[]));
call audit.watch('assistance.referral', 'file');
call audit.watch('assistance.step', 'referral');

grant select, insert on assistance.referral, assistance.step to "${runtime}";
grant update (state, version) on assistance.referral to "${runtime}";
