-- What open data tell of an adopted edition beside its act: who answers for the programme, what the
-- act is called and where it is to be read. No part of the edition: they are found out later too.
create table programmes.open_words (
  id uuid primary key,
  unit uuid not null,
  edition uuid not null unique references programmes.edition,
  executant text check (length(executant) between 1 and 300),
  act_title text check (length(act_title) between 1 and 500),
  act_url text check (act_url ~ '^https://[^[:space:]]+$' and length(act_url) <= 500)
);
call platform.protect('programmes.open_words');

create policy adopted_is_public on programmes.open_words for select
  using (
    platform.acting_kind() = 'VISITOR'
    and exists (
      select from programmes.edition e where e.id = open_words.edition and e.adopted_at is not null));
grant select, insert, update on programmes.open_words to "${runtime}";
