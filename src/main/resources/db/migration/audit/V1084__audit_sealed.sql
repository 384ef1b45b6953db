-- A seal by its number, the last one without: what is kept outside the database is compared with it.
create function audit.sealed(wanted bigint)
  returns table (day date, number bigint, up_to bigint, root text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select s.day, s.number, s.up_to, encode(s.root, 'hex')
    from audit.seal s
   where s.number = coalesce(wanted, (select max(e.number) from audit.seal e))
$$;

revoke all on function audit.sealed from public;
grant execute on function audit.sealed to "${runtime}";
