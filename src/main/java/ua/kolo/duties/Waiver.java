package ua.kolo.duties;

import org.jspecify.annotations.Nullable;

/// Why nothing more is owed although nothing was done.
///
/// @param note a few words without personal data, null for none
public record Waiver(Reason reason, @Nullable String note) {
  /// Why.
  public enum Reason {
    DONE_ELSEWHERE,
    NOT_APPLICABLE,
    DUPLICATE,
    TRANSFERRED,
    /// Its matter gave its place to another, where it is owed now; said by the program alone.
    MOVED,
    /// Its matter ended: the measure was refused, removed or given to another institution; said by
    /// the program alone.
    ENDED,
    /// Whoever owed it closed its matter: what was late by then stays late in what is counted; said
    /// by the program alone.
    CLOSED,
    NOT_REACHED,
    OTHER;

    /// Whether nobody chooses it, nor takes it back.
    boolean isOfTheProgram() {
      return this == MOVED || this == ENDED || this == CLOSED;
    }
  }
}
