-- Open files whose day of review is to come and was set before such days were owed: files only.
create function cases.reviews_unowed(today date) returns table (unit uuid, file uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select f.unit, f.id from cases.case_file f
   where f.ended_at is null and f.review_on >= today and platform.acting_kind() = 'SYSTEM'
     and not exists (
       select from duties.duty d where d.subject = f.id and d.action = 'REVIEW_CASE')
$$;
revoke all on function cases.reviews_unowed from public;
grant execute on function cases.reviews_unowed to "${runtime}";
