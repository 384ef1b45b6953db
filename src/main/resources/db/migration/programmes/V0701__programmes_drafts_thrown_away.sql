-- A draft edition somebody began by mistake is put away, never deleted: its states and the trail stay.
alter table programmes.edition
  add column dropped_at timestamptz,
  add column dropped_by text,
  add constraint edition_dropped check (num_nulls(dropped_at, dropped_by) in (0, 2)),
  add constraint edition_dropped_draft check (num_nonnulls(dropped_at, adopted_at) < 2);
alter table programmes.edition drop constraint edition_programme_number_key;
create unique index edition_number on programmes.edition (programme, number) where dropped_at is null;
