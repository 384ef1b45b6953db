-- Who acts, as the transaction manager told; see decisions/0003.
create schema platform;
grant usage on schema platform to "${runtime}";

-- The institution of whoever acts. Nobody is an error, not an empty page: a forgotten binding must
-- be found by the first test, not by a reader who misses a row.
create function platform.unit() returns uuid
  language plpgsql stable parallel safe
as $$
declare
  told text := current_setting('kolo.unit', true);
begin
  if told is null or told = '' then
    raise exception 'nobody acts' using errcode = 'insufficient_privilege';
  end if;
  return told::uuid;
end $$;

-- PERSON, SYSTEM, VISITOR, GATE; null when nobody acts.
create function platform.acting_kind() returns text
  language sql stable parallel safe
as $$ select nullif(current_setting('kolo.kind', true), '') $$;

-- The person who acts; null for the program itself and for visitors.
create function platform.person() returns uuid
  language sql stable parallel safe
as $$ select nullif(current_setting('kolo.person', true), '')::uuid $$;
