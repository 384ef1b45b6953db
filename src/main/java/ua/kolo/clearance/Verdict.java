package ua.kolo.clearance;

/// What a reviewer says of an incident.
public enum Verdict {
  JUSTIFIED,
  UNJUSTIFIED,
  MISTAKE
}
