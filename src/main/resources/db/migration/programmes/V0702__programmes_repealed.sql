-- The act by which a council repealed an adopted programme. Its editions stay as they were adopted.
alter table programmes.programme
  add column repeal_body text,
  add column repeal_kind text check (repeal_kind in ('DECISION', 'ORDER')),
  add column repeal_date date,
  add column repeal_number text,
  add column repealed_at timestamptz,
  add column repealed_by text,
  add constraint programme_repeal check (
    num_nulls(repeal_body, repeal_kind, repeal_date, repeal_number, repealed_at, repealed_by) in (0, 6)),
  add constraint programme_repeal_adopted check (repealed_at is null or adopted_at is not null);
