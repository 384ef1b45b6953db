package ua.kolo.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That a report was registered by mistake, and who said so when.
///
/// @param sameAs the report it repeats, when that is known
public record Strike(Reason reason, @Nullable UUID sameAs, Instant at, String by) {
  /// What the mistake was.
  public enum Reason {
    /// Registered already.
    TWICE,
    /// A trial of the program.
    TRIAL,
    /// It belongs into another institution's journal.
    WRONG_JOURNAL,
    /// Nobody reported violence.
    NO_VIOLENCE
  }
}
