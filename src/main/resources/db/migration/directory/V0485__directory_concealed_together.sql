-- An institution found to be a shelter, or one with a shelter, is where the shelter is: its address
-- stands in no contact either.
create or replace function directory.is_concealed(asked uuid) returns boolean
language sql stable as $$
  select exists (select from directory.body a
                   join directory.body b
                     on b.id = coalesce(a.merged_into, a.id)
                     or b.merged_into = coalesce(a.merged_into, a.id)
                  where a.id = asked and b.kind in ('SHELTER', 'CRISIS_ROOM'))
$$;
