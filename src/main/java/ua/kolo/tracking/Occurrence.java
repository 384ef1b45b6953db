package ua.kolo.tracking;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.platform.Acting;
import ua.kolo.programmes.Occasion;

/// One time a measure is due for one body.
///
/// @param title of the programme
/// @param unit the institution that keeps the programme
/// @param executor the body's name in the plan
/// @param status what came of it; null while nobody said
/// @param version for the next answer; an answer with another one is refused
/// @param agreed whether its body is bound to do it: the plan names it outright, or it agreed
public record Occurrence(
    UUID id,
    UUID programme,
    String title,
    UUID unit,
    UUID measure,
    @Nullable String number,
    String text,
    @Nullable String goal,
    @Nullable String term,
    @Nullable String expected,
    UUID participation,
    String executor,
    boolean byConsent,
    @Nullable UUID body,
    Occasion.Kind kind,
    LocalDate startsOn,
    LocalDate dueOn,
    @Nullable Status status,
    @Nullable LocalDate doneOn,
    @Nullable String note,
    int version,
    boolean agreed) {
  /// What came of it.
  public enum Status {
    DONE,
    PARTLY,
    NOT_DONE,
    /// Nobody came: said, not left blank.
    NO_CASES,
    NOT_NEEDED;

    /// Whether the law and the council want to know why.
    public boolean asksReason() {
      return this == PARTLY || this == NOT_DONE;
    }
  }

  /// How it stands on a day.
  public enum State {
    OVERDUE,
    /// Its time has passed, but its body has not agreed to take part: it owes nothing.
    NOT_AGREED,
    /// Its time has begun.
    UNDER_WAY,
    LATER,
    ANSWERED
  }

  public State state(LocalDate today) {
    if (status != null) {
      return State.ANSWERED;
    }
    if (dueOn.isBefore(today)) {
      return agreed ? State.OVERDUE : State.NOT_AGREED;
    }
    return startsOn.isAfter(today) ? State.LATER : State.UNDER_WAY;
  }

  /// Whether it is due on one day only.
  public boolean isOneDay() {
    return startsOn.equals(dueOn);
  }

  /// Whether whoever acts may say what came of it: the body itself, or who keeps the programme.
  public boolean isOursToAnswer() {
    var ours = Acting.current().unit();
    return ours.equals(body) || ours.equals(unit);
  }
}
