-- What a post asked for through the API under a key of its own, for a day: the same request sent
-- twice is answered as the first, another one under the same key is refused.
create table platform.request_key (
  id uuid primary key,
  unit uuid not null,
  post uuid not null,
  key text not null check (length(key) between 1 and 200),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  made uuid not null,
  asked_at timestamptz not null,
  unique (unit, post, key)
);
call platform.protect('platform.request_key');
grant select, insert, delete on platform.request_key to "${runtime}";
