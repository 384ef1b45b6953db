package ua.kolo.platform;

/// What a post at an institution may do; a person has rights only through the post they act as.
public enum Right {
  PROGRAMME_READ,
  PROGRAMME_MANAGE,
  PROGRAMME_REPORT,
  /// Approves reports on programmes, and opens approved ones again.
  PROGRAMME_APPROVE,
  DIRECTORY_MANAGE,
  LAW_MANAGE,
  PEOPLE_MANAGE,
  PEOPLE_REVIEW,
  PERSON_READ,
  PERSON_WRITE,
  PERSON_MERGE,
  /// Confirms that a person is destroyed, asked for by another.
  PERSON_DESTROY,
  CASE_READ,
  CASE_WRITE,
  /// Sees what the institution owes; of cases only with the right to read them.
  DUTY_READ,
  BREAK_GLASS,
  SECRET_ADDRESS,
  STATISTICS_READ,
  AUDIT_READ,
  /// Gives verdicts on records opened out of the ordinary.
  ACCESS_REVIEW,
  /// Leaves a record to named posts only.
  RECORD_SEAL
}
