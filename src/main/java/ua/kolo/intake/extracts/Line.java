package ua.kolo.intake.extracts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.persons.Found;

/// A row of an extract as it stands.
///
/// @param where its place on its sheet, the heads being the first and empty lines left out; with
///   the number of the sheet before it, `2/15`, when several were read
/// @param read what was read of it; null once it is destroyed
/// @param victims persons of the institution who may be the one who suffered
/// @param offenders persons of the institution who may be the offender
/// @param choice what somebody decided
/// @param report what it became
public record Line(
    UUID id,
    String where,
    State state,
    @Nullable Reading read,
    List<Found.Match> victims,
    List<Found.Match> offenders,
    Choice choice,
    @Nullable UUID report) {
  /// What is to be done with it.
  public enum State {
    READY,
    /// Somebody has to say who is meant.
    ASKS,
    FAULTY,
    /// It was registered before, from this file or another.
    KNOWN,
    SKIPPED,
    REGISTERED
  }

  public Line {
    victims = List.copyOf(victims);
    offenders = List.copyOf(offenders);
  }

  /// Whether nothing read of it holds it up.
  boolean isToRegister() {
    return state == State.READY || state == State.KNOWN;
  }

  /// What somebody decided about a row.
  ///
  /// @param victim the id of a known person, or [#ANOTHER]; null while nobody said
  /// @param offender the same
  public record Choice(boolean skipped, @Nullable String victim, @Nullable String offender) {
    /// None of the persons found.
    public static final String ANOTHER = "NEW";

    static final Choice NONE = new Choice(false, null, null);
  }
}
