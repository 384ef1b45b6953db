package ua.kolo.clearance;

/// Why a record is left to few.
public enum SealReason {
  /// Somebody of the staff, or close to them, is in it.
  STAFF_MEMBER,
  /// Whom the whole town knows.
  KNOWN_TO_ALL,
  THREAT,
  COURT,
  OTHER
}
