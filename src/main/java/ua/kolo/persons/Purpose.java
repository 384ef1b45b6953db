package ua.kolo.persons;

/// Why somebody searches for a person; told to the institution that knows them, and to the trail.
public enum Purpose {
  REPORT,
  CASE_WORK,
  RISK_ASSESSMENT,
  PROTECTION_ORDER,
  REFERRAL,
  COURT_REQUEST,
  SUBJECT_REQUEST
}
