package ua.kolo.tracking.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// What a report tells of.
///
/// @param part the quarter or half from 1; 1 for others
public record Period(Kind kind, int year, int part) {
  private static final int MONTHS = 12;

  /// How long it is.
  public enum Kind {
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12),
    /// The last one, of the programme's last year, with the whole behind it.
    FINAL(12);

    private final int months;

    Kind(int months) {
      this.months = months;
    }

    /// Names of those it may be gathered from.
    List<String> shorter() {
      return Stream.of(values()).filter(one -> one.compareTo(this) < 0).map(Kind::name).toList();
    }

    /// Whether it closes a year, so that plan and fact must meet.
    public boolean closesYear() {
      return months == MONTHS;
    }
  }

  public Period {
    if (part < 1 || part > MONTHS / kind.months) {
      throw new IllegalArgumentException("No such part of a year: " + part);
    }
  }

  /// The one of a kind that begins on a day.
  static Period of(Kind kind, LocalDate first) {
    return new Period(kind, first.getYear(), (first.getMonthValue() - 1) / kind.months + 1);
  }

  public LocalDate first() {
    return LocalDate.of(year, (part - 1) * kind.months + 1, 1);
  }

  public LocalDate last() {
    return first().plusMonths(kind.months).minusDays(1);
  }
}
