package ua.kolo.clearance;

/// Why a reviewer says so of an incident.
public enum VerdictReason {
  NEED_PROVEN,
  ASKED_FOR,
  WRONG_RECORD,
  NO_TASK,
  OTHER_WAY,
  OTHER
}
