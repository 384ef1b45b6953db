package ua.kolo.vault;

import java.time.Instant;

/// A key's end: since when what it sealed can be read by nobody, and why.
public record Shredding(Instant at, Reason reason) {
  /// What stands, in any language, where words were destroyed.
  public static final String NOTHING = "[…]";

  public enum Reason {
    RETENTION_OVER,
    SUBJECT_ASKED,
    ENTERED_BY_MISTAKE,
    COURT_ORDERED
  }
}
