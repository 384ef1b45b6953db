-- Words people gave for documents of a programme: whoever signs is asked each time and not kept.
-- The programme may be a draft, which tracking does not know yet.
create table tracking.given_words (
  id uuid primary key,
  unit uuid not null,
  programme uuid not null,
  field text not null check (field ~ '^[A-Z_]+$'),
  words text not null check (length(words) <= 4000),
  given_at timestamptz not null,
  unique (programme, field)
);

call platform.protect('tracking.given_words');
grant select, insert, update on tracking.given_words to "${runtime}";
