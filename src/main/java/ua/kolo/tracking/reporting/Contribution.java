package ua.kolo.tracking.reporting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.platform.Acting;
import ua.kolo.tracking.RowFigures;

/// What one body tells of one measure in one report.
///
/// @param key of the measure, stable across editions
/// @param executor the body's name in the plan
/// @param unit the institution that keeps the programme
/// @param open whether the report still takes changes
/// @param returnedWhy what the coordinator wants put right
/// @param version for the next change; a change with another one is refused
/// @param agreed whether its body is bound to tell: the plan names it outright, or it agreed
public record Contribution(
    UUID id,
    UUID report,
    UUID programme,
    String title,
    UUID unit,
    boolean open,
    Period.Kind period,
    LocalDate startsOn,
    LocalDate endsOn,
    LocalDate dueOn,
    String key,
    @Nullable String number,
    String text,
    @Nullable String goal,
    @Nullable String term,
    @Nullable String expected,
    String executor,
    @Nullable UUID body,
    State state,
    @Nullable Status status,
    @Nullable String narrative,
    @Nullable String reason,
    @Nullable String evidence,
    @Nullable LocalDate doneFrom,
    @Nullable LocalDate doneTo,
    @Nullable String returnedWhy,
    boolean confirmed,
    int version,
    boolean agreed) {
  /// Where the row stands between its body and the coordinator.
  public enum State {
    DRAFT,
    SUBMITTED,
    RETURNED,
    ACCEPTED
  }

  /// What came of the measure.
  public enum Status {
    DONE,
    PARTLY,
    NOT_DONE,
    /// Nobody came: said, not left blank.
    NO_CASES,
    NOT_NEEDED,
    UNDER_WAY;

    public boolean asksReason() {
      return this == PARTLY || this == NOT_DONE;
    }

    /// Whether what was done is to be told in words.
    boolean asksWords() {
      return this == DONE || this == PARTLY || this == UNDER_WAY;
    }
  }

  /// What the plan says of it, without a word of its body's.
  Contribution untold() {
    return saying(null, null, null, null, null, null);
  }

  /// As anybody outside the keeper's institution may read it: what the coordinator wanted put right
  /// is between the two.
  Contribution told() {
    return state == State.ACCEPTED
        ? saying(status, narrative, reason, evidence, doneFrom, doneTo)
        : untold();
  }

  private Contribution saying(
      @Nullable Status said,
      @Nullable String words,
      @Nullable String why,
      @Nullable String proof,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    return new Contribution(
        id, report, programme, title, unit, open, period, startsOn, endsOn, dueOn, key, number,
        text, goal, term, expected, executor, body, state, said, words, why, proof, from, to, null,
        confirmed, version, agreed);
  }

  /// As those know it who answer for figures.
  RowFigures.Row place() {
    var months = this.period == Period.Kind.FINAL ? Period.Kind.YEAR : this.period;
    return new RowFigures.Row(id, report, programme, unit, key, months.name(), startsOn, body);
  }

  /// Whether whoever acts may change it now.
  public boolean isWritable() {
    var ours = Acting.current().unit();
    boolean mine = ours.equals(body) || ours.equals(unit);
    return open && mine && (state == State.DRAFT || state == State.RETURNED);
  }

  /// Whether its body is still to write it: one that has not agreed to take part owes nothing.
  boolean isOwed() {
    return (state == State.DRAFT && agreed) || state == State.RETURNED;
  }

  public boolean isKeepers() {
    return Acting.current().unit().equals(unit);
  }
}
