-- What was asked is kept as a signature by a key outside the database: a bare digest of a name and
-- a birth date could be tried by whoever has a copy. The digests kept till now go: they are needed
-- for a day at most.
truncate platform.request_key;
alter table platform.request_key drop column digest;
alter table platform.request_key
  add column signature text not null check (signature ~ '^[0-9a-f]{32}$');
