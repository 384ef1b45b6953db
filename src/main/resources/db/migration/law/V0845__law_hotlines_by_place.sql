-- Whether a number that serves a place serves the acting institution: the place is its own, lies
-- within its own, or its own lies within the place. Who has no institution is served by all.
create function law.serves_us(code text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with recursive over_us as (
    select b.territory as place from directory.body b where b.id = platform.unit()
    union
    select t.parent from directory.territory t join over_us on t.code = over_us.place
     where t.parent is not null
  ), over_it as (
    select serves_us.code as place
    union
    select t.parent from directory.territory t join over_it on t.code = over_it.place
     where t.parent is not null)
  select serves_us.code is null or not exists (select from over_us)
    or exists (select from over_us where place = serves_us.code)
    or exists (select from over_it join directory.body b on b.territory = over_it.place
                where b.id = platform.unit())
$$;
create function law.place_name(code text) returns text
  language sql stable
as $$ select t.name from directory.territory t where t.code = place_name.code $$;
revoke all on function law.serves_us, law.place_name from public;
grant execute on function law.serves_us, law.place_name to "${runtime}";
