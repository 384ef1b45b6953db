package ua.kolo.tracking;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A body that takes part in a measure, under the name the plan gives it.
///
/// @param term of the measure as printed; expected likewise what is to come of it
/// @param body the institution it is; null while nobody knows
/// @param letter what the asking letter is called
public record Participation(
    UUID id,
    UUID programme,
    UUID measure,
    @Nullable String number,
    String text,
    @Nullable String term,
    @Nullable String expected,
    int position,
    String name,
    boolean byConsent,
    @Nullable UUID body,
    boolean settled,
    @Nullable LocalDate askedOn,
    @Nullable Answer answer,
    @Nullable LocalDate answeredOn,
    @Nullable String letter) {
  /// What a body said when asked to take part.
  public enum Answer {
    CONFIRMED,
    REFUSED
  }

  /// How far the asking has come.
  public enum Consent {
    NOT_NEEDED,
    NOT_ASKED,
    ASKED,
    CONFIRMED,
    REFUSED
  }

  public Consent consent() {
    if (!byConsent) {
      return Consent.NOT_NEEDED;
    }
    if (answer != null) {
      return answer == Answer.CONFIRMED ? Consent.CONFIRMED : Consent.REFUSED;
    }
    return askedOn == null ? Consent.NOT_ASKED : Consent.ASKED;
  }
}
