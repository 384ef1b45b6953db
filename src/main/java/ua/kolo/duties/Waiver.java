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
    NOT_REACHED,
    OTHER
  }
}
