-- Whether a subject of the acting institution has lost its key. For functions of other modules that
-- empty what else was told of it: they do so for nobody whose key is still there.
create function vault.destroyed(subject uuid) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp
as $$
  select exists (select from vault.data_key k
                  where k.id = subject and k.unit = platform.unit() and k.wrapped is null)
$$;
revoke all on function vault.destroyed from public;
