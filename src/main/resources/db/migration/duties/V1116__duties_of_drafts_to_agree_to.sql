-- An answer to a draft programme is owed by those who report on programmes, and by nobody else at the institution.
drop policy cases_are_for_case_work on duties.duty;
create policy cases_are_for_case_work on duties.duty as restrictive for select
  using ((select platform.acting_kind()) <> 'PERSON' or (select platform.may('CASE_READ'))
    or subject_kind in ('measure', 'programme_report', 'survey_part', 'agreement'));
create policy drafts_are_for_who_may_agree on duties.duty as restrictive for select
  using (subject_kind <> 'agreement' or (select platform.acting_kind()) <> 'PERSON'
    or (select platform.may('PROGRAMME_REPORT')));
