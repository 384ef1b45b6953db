package ua.kolo.clearance;

/// Why a seal is lifted.
public enum LiftReason {
  NO_LONGER_NEEDED,
  MISTAKE,
  COURT,
  OTHER,
  /// It is left to other posts from now on.
  CHANGED
}
