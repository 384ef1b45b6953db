-- What a paper says of a destroyed person goes with them; that it was made, and its number, stay.
alter table papers.paper alter column content drop not null;
create function papers.forget(asked uuid) returns uuid[]
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  gone uuid[];
begin
  if not vault.destroyed(asked) then
    raise exception 'not destroyed' using errcode = 'insufficient_privilege';
  end if;
  with emptied as (
    update papers.paper set content = null
     where person = asked and unit = platform.unit() and content is not null returning id)
  select coalesce(array_agg(e.id), '{}') into gone from emptied e;
  return gone;
end $$;
revoke all on function papers.forget from public;
grant execute on function papers.forget to "${runtime}";

-- Of persons destroyed before.
alter table papers.paper disable trigger user;
update papers.paper p set content = null from vault.data_key k
 where k.id = p.person and k.wrapped is null;
alter table papers.paper enable trigger user;
