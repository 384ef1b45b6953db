-- A file that names somebody closed to whoever acts is closed with all that is in it: these tables
-- were left to the door; see decisions/0093.
create policy names_somebody_closed on cases.report as restrictive
  using (not file = any ((select cases.closed_to_me())::uuid[]));
create policy names_somebody_closed on cases.turn as restrictive
  using (not file = any ((select cases.closed_to_me())::uuid[]));
create policy names_somebody_closed on cases.participation as restrictive
  using (not file = any ((select cases.closed_to_me())::uuid[]));
create policy names_somebody_closed on cases.safe_contact as restrictive
  using (not file = any ((select cases.closed_to_me())::uuid[]));
-- Whom a file names, as its keeper called them, to be weighed against those whom a reader of
-- another institution named as close: also those of parts that reader does not read. Told only of
-- files they take part in or broke the glass of.
create function cases.named_in(files uuid[])
  returns table (file uuid, id uuid, person uuid, called bytea)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p.file, p.id, p.person, p.called from cases.party p
   where p.file = any (files) and p.called is not null
     and (p.file = any (cases.my_files()) or p.file = any (clearance.opened_to_me('case')))
$$;
revoke all on function cases.named_in from public;
grant execute on function cases.named_in to "${runtime}";
