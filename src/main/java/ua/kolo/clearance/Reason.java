package ua.kolo.clearance;

/// Why the glass was broken. Codes, since a sentence would put a person's story into the database
/// in plain text.
public enum Reason {
  THREAT_TO_LIFE,
  CHILD_IN_DANGER,
  LEGAL_TERM,
  PERSON_ASKED,
  OTHER_DUTY
}
