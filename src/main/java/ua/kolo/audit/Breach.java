package ua.kolo.audit;

import java.time.LocalDate;

/// One place where the trail is not what was sealed: the day of the chain, and the numbers of the
/// first and last row it is about (the seal's own range when it is about the seal).
public record Breach(Kind kind, LocalDate day, long seal, long firstRow, long lastRow) {
  /// What was done to it.
  public enum Kind {
    /// Rows say something else than when they were sealed; also what exchanging two rows looks
    /// like.
    ROW_CHANGED,
    /// Rows that were sealed are gone.
    ROW_MISSING,
    /// Rows that were not there when their numbers were sealed.
    ROW_ADDED,
    /// A seal does not follow from what it says itself.
    SEAL_CHANGED,
    /// A seal was not put upon the one before it: that one was replaced, removed or never there.
    SEAL_BROKEN,
    /// The day ended otherwise than the list of roots outside the database says.
    ROOT_DIFFERS,
    /// The list of roots outside the database knows rows of the day that the chain does not: its
    /// end was cut off, or the whole day.
    DAY_CUT,
    /// The last seal kept outside the database is not in it: rows since were cut off.
    END_GONE
  }

  boolean goesOnWith(Kind next, long row) {
    return kind == next && row == lastRow + 1;
  }

  Breach upTo(long row) {
    return new Breach(kind, day, seal, firstRow, row);
  }
}
