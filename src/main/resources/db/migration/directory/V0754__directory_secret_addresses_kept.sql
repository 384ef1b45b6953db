-- A secret address is nowhere else: what is cleared or written over by mistake is brought back.
alter table directory.secret_address
  add column removed_at timestamptz,
  add column removed_by uuid,
  add check ((removed_at is null) = (removed_by is null)),
  drop constraint secret_address_body_unit_key;
create unique index secret_address_once on directory.secret_address (body, unit)
  where removed_at is null;
create index secret_address_removed on directory.secret_address (body, unit, removed_at)
  where removed_at is not null;
revoke delete on directory.secret_address from "${runtime}";
grant update (removed_at, removed_by) on directory.secret_address to "${runtime}";
