-- Whoever works on programmes and not on cases sees what is owed on measures and on rows of
-- reports, and never what is owed on a case: its number alone tells that there is one.
create policy cases_are_for_case_work on duties.duty as restrictive for select
  using ((select platform.acting_kind()) <> 'PERSON' or (select platform.may('CASE_READ'))
    or subject_kind in ('measure', 'programme_report'));
