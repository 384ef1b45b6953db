-- Records of the own institution that share a token, those first that share one of the closer
-- tokens too: a common name is borne by more than can be opened. The policies are asked when the
-- records are read. Never by a plan that reads the whole table: how many records share a token is
-- known only when it is looked up.
create function persons.nearest(sought bigint[], closer bigint[], most int)
  returns table (id uuid, close boolean)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp set enable_seqscan = off
as $$
declare
  own uuid := platform.unit();
  given_out int;
begin
  return query
    select p.id, true from persons.person p
     where p.tokens && sought and p.tokens && closer and p.unit = own
     limit most;
  get diagnostics given_out = row_count;
  if given_out < most then
    return query
      select p.id, false from persons.person p
       where p.tokens && sought and not p.tokens && closer and p.unit = own
       limit most - given_out;
  end if;
end $$;
drop function persons.candidates(bigint[], int);
revoke all on function persons.nearest from public;
grant execute on function persons.nearest to "${runtime}";

-- What was written last lies beside these indexes, and every search reads through it: a shorter
-- list costs a writer little and each search less.
alter index persons.person_tokens set (gin_pending_list_limit = 64);
alter index persons.person_certain set (gin_pending_list_limit = 64);
