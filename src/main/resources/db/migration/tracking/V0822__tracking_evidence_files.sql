-- Files that prove what a row of a report says: read by whoever keeps the programme and by the body
-- that reports, by nobody else, published report or not. What is in them is sealed.
create table tracking.evidence_file (
  id uuid primary key,
  -- Who attached it: the body, or the keeper for one that answered on paper.
  unit uuid not null,
  -- Who keeps the programme.
  owner uuid not null,
  contribution uuid not null references tracking.contribution,
  kind text not null check (kind ~ '^[A-Z0-9]+$'),
  size int not null check (size > 0),
  name bytea not null,
  -- Emptied when it is withdrawn.
  content bytea,
  attached_at timestamptz not null,
  attached_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  check (num_nulls(withdrawn_at, withdrawn_by) in (0, 2)),
  check ((content is null) = (withdrawn_at is not null))
);
create index evidence_file_of on tracking.evidence_file (contribution, id);
alter table tracking.evidence_file alter column content set storage external;
alter table tracking.evidence_file enable row level security;
create policy own_look on tracking.evidence_file for select using (unit = platform.unit());
create policy keeper on tracking.evidence_file for select using (owner = platform.unit());
create policy reporting on tracking.evidence_file for select using (
  exists (select from tracking.contribution c
           where c.id = evidence_file.contribution and c.body = platform.unit()));
create policy own_row on tracking.evidence_file for insert with check (
  unit = platform.unit() and exists (
    select from tracking.contribution c
     where c.id = evidence_file.contribution and c.unit = evidence_file.owner
       and platform.unit() in (c.body, c.unit)));
create policy own_withdrawal on tracking.evidence_file for update
  using (unit = platform.unit()) with check (unit = platform.unit());
call audit.watch('tracking.evidence_file', 'contribution');
call vault.seals('tracking.evidence_file', 'name', null);
call vault.seals('tracking.evidence_file', 'content', null);
grant select, insert on tracking.evidence_file to "${runtime}";
grant update (content, withdrawn_at, withdrawn_by) on tracking.evidence_file to "${runtime}";

-- What proves a row of an approved report stays as it was.
create function tracking.refuse_approved_evidence() returns trigger
  language plpgsql
as $$
begin
  if (tg_op = 'INSERT' or new.withdrawn_at is distinct from old.withdrawn_at)
    and exists (select from tracking.contribution c join tracking.report r on r.id = c.report
                 where c.id = new.contribution and r.approved_at is not null)
  then
    raise exception 'evidence of an approved report does not change' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger approved before insert or update on tracking.evidence_file
  for each row execute function tracking.refuse_approved_evidence();
