package ua.kolo.intake.extracts;

/// What a column of an extract may tell of a report.
public enum Field {
  RECEIVED,
  /// The number the other register gave it.
  NUMBER,
  NARRATIVE,
  HAPPENED,
  PLACE,
  MEASURES,
  REPORTER_NAME,
  REPORTER_PHONE,
  FORMS,
  CHILDREN,
  VICTIM,
  VICTIM_BORN,
  VICTIM_PHONE,
  VICTIM_ADDRESS,
  OFFENDER,
  OFFENDER_BORN,
  OFFENDER_PHONE,
  OFFENDER_ADDRESS
}
