-- She may have taken her consent back days before somebody writes it down, and on paper. What was
-- recorded by mistake (another person, another scope) is no answer; it stays to be seen.
alter table consents.consent
  add column withdrawn_on date,
  add column withdrawn_form text
    check (withdrawn_form in ('WRITTEN', 'ORAL', 'ELECTRONIC', 'REPRESENTATIVE')),
  add column mistaken_at timestamptz,
  add column mistaken_by text,
  add check ((mistaken_at is null) = (mistaken_by is null)),
  add check (withdrawn_on is null or withdrawn_on >= answered_on);
grant update (withdrawn_on, withdrawn_form, mistaken_at, mistaken_by) on consents.consent
  to "${runtime}";
