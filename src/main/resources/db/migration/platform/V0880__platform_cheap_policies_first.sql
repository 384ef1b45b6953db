-- Policies of a table are alternatives, and PostgreSQL asks them in the falling order of their
-- names until one holds. One that asks other tables was often asked before one that compares two
-- values: every row of one's own paid for all files one takes part in, every letting in at the gate
-- for who looks after whom. Those that ask further are named asks_…, so that they come after.
alter policy adopted_is_public on tracking.measure rename to public_once_adopted;
alter policy adopted_is_public on tracking.programme rename to public_once_adopted;

do $$
declare
  dear record;
begin
  for dear in
    select distinct d.polrelid::regclass as of_table, d.polname
      from pg_policy d
      join pg_policy cheap on cheap.polrelid = d.polrelid and cheap.polpermissive
       and cheap.polcmd in ('*', 'r') and cheap.polname < d.polname
     where d.polpermissive and d.polcmd in ('*', 'r')
       and pg_get_expr(d.polqual, d.polrelid) like '%SELECT%'
       and pg_get_expr(cheap.polqual, cheap.polrelid) not like '%SELECT%'
  loop
    execute format('alter policy %I on %s rename to %I', dear.polname, dear.of_table,
      'asks_' || dear.polname);
  end loop;
end $$;
