-- By when an answer is owed at the hromada's institution; none while nobody is there to owe it, once
-- what is published answered by itself, and once the request is closed.
alter table overview.survey_part add column owed_on date;
grant update (owed_on, body) on overview.survey_part to "${runtime}";

-- Who has requests that somebody may still answer, or closed ones whose duties were not ended yet.
create function overview.units_asking() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select distinct s.unit from overview.survey s
   where platform.acting_kind() = 'SYSTEM'
     and (s.closed_at is null or exists (
       select from overview.survey_part p where p.survey = s.id and p.owed_on is not null))
$$;
revoke all on function overview.units_asking from public;
grant execute on function overview.units_asking to "${runtime}";

-- An answer is owed by those who work on programmes, as a row of a report is.
drop policy cases_are_for_case_work on duties.duty;
create policy cases_are_for_case_work on duties.duty as restrictive for select
  using ((select platform.acting_kind()) <> 'PERSON' or (select platform.may('CASE_READ'))
    or subject_kind in ('measure', 'programme_report', 'survey_part'));
