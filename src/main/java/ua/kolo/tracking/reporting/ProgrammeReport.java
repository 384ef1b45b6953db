package ua.kolo.tracking.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.platform.Acting;

/// A report on a programme for a period.
///
/// @param edition of the programme, in force at the period's end
/// @param dueOn when rows are to be in
/// @param rows how many there are; of them silent, waiting for the coordinator, returned, accepted
/// @param unagreed of bodies by consent that have not agreed and told nothing: they owe none
public record ProgrammeReport(
    UUID id,
    UUID unit,
    UUID programme,
    String title,
    int edition,
    Period.Kind period,
    LocalDate startsOn,
    LocalDate endsOn,
    LocalDate dueOn,
    @Nullable Instant approvedAt,
    @Nullable String reopenedWhy,
    @Nullable LocalDate consideredOn,
    @Nullable String consideredNumber,
    @Nullable Instant publishedAt,
    int version,
    int rows,
    int silent,
    int waiting,
    int returned,
    int accepted,
    int unagreed) {
  /// How far it has come.
  public enum State {
    COLLECTING,
    APPROVED,
    CONSIDERED,
    PUBLISHED
  }

  public State state() {
    if (publishedAt != null) {
      return State.PUBLISHED;
    }
    if (consideredOn != null) {
      return State.CONSIDERED;
    }
    return approvedAt == null ? State.COLLECTING : State.APPROVED;
  }

  public int year() {
    return startsOn.getYear();
  }

  /// The quarter or half of the year, from 1.
  public int part() {
    return Period.of(period, startsOn).part();
  }

  public boolean isOpen() {
    return approvedAt == null;
  }

  public boolean isOurs() {
    return unit.equals(Acting.current().unit());
  }
}
