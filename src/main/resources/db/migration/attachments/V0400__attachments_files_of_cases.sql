-- Files attached to cases: scans, photographs, letters, signed papers; see decisions/0076.
create schema attachments;
grant usage on schema attachments to "${runtime}";

create table attachments.attachment (
  id uuid primary key,
  -- Who attached it: the keeper of the file, or an institution that takes part.
  unit uuid not null references directory.body,
  owner uuid not null,
  file uuid not null references cases.case_file,
  section text not null check (section ~ '^[A-Z]+$'),
  -- Read by the institution that attached it and nobody else.
  confined boolean not null,
  -- Told by what is inside, not by the name.
  kind text not null check (kind ~ '^[A-Z0-9]+$'),
  size int not null check (size > 0),
  -- Its title and name, and what its signatures say; sealed with the file's own key.
  words bytea not null,
  -- The answer of a partner on paper, or the signed copy of a paper.
  referral uuid references assistance.referral,
  paper uuid references papers.paper,
  attached_at timestamptz not null,
  attached_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  reason bytea,
  check (referral is null or paper is null),
  check (num_nulls(withdrawn_at, withdrawn_by, reason) in (0, 3))
);
create index attachment_file on attachments.attachment (file, id);

-- What is in the file, sealed with the key of the case; apart, so that lists do not carry it.
create table attachments.content (
  id uuid primary key references attachments.attachment,
  unit uuid not null,
  content bytea not null
);
-- What is sealed does not get smaller.
alter table attachments.content alter column content set storage external;

alter table attachments.attachment enable row level security;
create policy own_look on attachments.attachment for select using (unit = platform.unit());
create policy own_part on attachments.attachment for insert
  with check (unit = platform.unit()
    and (owner = platform.unit()
      or (file, section) in (select m.file, m.section from cases.my_parts() m)));
create policy own_withdrawal on attachments.attachment for update
  using (unit = platform.unit()) with check (unit = platform.unit());
create policy keeper on attachments.attachment for select
  using (owner = platform.unit() and not confined);
create policy taking_part on attachments.attachment for select
  using (not confined and (file, section) in (select m.file, m.section from cases.my_parts() m));
create policy broken_glass on attachments.attachment for select
  using (not confined and file = any ((select clearance.opened_to_me('case'))::uuid[]));
create policy need_to_know on attachments.attachment as restrictive
  using (not file = any ((select cases.closed_to_me())::uuid[]));

-- Who sees the attachment has its content, until it is withdrawn: it may be of somebody else's case,
-- so then whoever attached it alone has it.
alter table attachments.content enable row level security;
create policy of_a_visible on attachments.content for select
  using (exists (select from attachments.attachment a
    where a.id = content.id and (a.withdrawn_at is null or a.unit = platform.unit())));
create policy own on attachments.content for insert with check (unit = platform.unit());

call audit.watch('attachments.attachment', 'file');
call audit.watch('attachments.content');

grant select, insert on attachments.attachment, attachments.content to "${runtime}";
grant update (withdrawn_at, withdrawn_by, reason) on attachments.attachment to "${runtime}";
