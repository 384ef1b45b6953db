-- Who may send a draft opens and ends the duties to answer it, and so sees them, whether or not they report.
drop policy drafts_are_for_who_may_agree on duties.duty;
create policy drafts_are_for_who_may_agree on duties.duty as restrictive for select
  using (subject_kind <> 'agreement' or (select platform.acting_kind()) <> 'PERSON'
    or (select platform.may('PROGRAMME_REPORT'))
    or (opened_by = (select platform.unit()) and (select platform.may('PROGRAMME_MANAGE'))));
