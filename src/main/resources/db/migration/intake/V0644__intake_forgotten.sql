-- Reports that were about a destroyed person and are now about nobody: all who suffered in them are
-- destroyed, or, where nobody is said to have suffered, all they name. As long as one of those is
-- left, the words are theirs: whoever harmed them does not have them destroyed by asking for it.
create function intake.about_nobody_without(asked uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with naming as (
    select i.report from intake.involved i
     where i.person = asked and i.unit = platform.unit()),
  named as (
    select i.report, i.role in ('VICTIM', 'CHILD_VICTIM', 'CHILD_WITNESS') as suffered,
           not vault.destroyed(i.person) as here
      from intake.involved i where i.report in (select n.report from naming n))
  select coalesce(array_agg(x.report), '{}') from (
    select n.report from named n group by n.report
    having not bool_or(n.suffered and n.here)
       and (bool_or(n.suffered) or not bool_or(n.here))) x
   where not vault.destroyed(x.report)
$$;
revoke all on function intake.about_nobody_without from public;
grant execute on function intake.about_nobody_without to "${runtime}";
