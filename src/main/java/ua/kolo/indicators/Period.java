package ua.kolo.indicators;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What a figure tells of: a calendar quarter, half or year. Free days are not counted, for two
/// that nearly meet would tell of whoever is between them.
///
/// @param part the quarter or half from 1; 1 for a year
public record Period(Kind kind, int year, int part) implements Comparable<Period> {
  private static final int MONTHS = 12;
  private static final int FIRST = 2000;
  private static final int LAST = 2100;
  private static final Pattern CODE = Pattern.compile("(\\d{4})(?:-([QH])([1-4]))?");

  /// How long it is.
  public enum Kind {
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12);

    private final int months;

    Kind(int months) {
      this.months = months;
    }

    /// How many make a year.
    public int inYear() {
      return MONTHS / months;
    }
  }

  public Period {
    if (part < 1 || part > kind.inYear() || year < FIRST || year > LAST) {
      throw new IllegalArgumentException("No such period");
    }
  }

  public static Period year(int year) {
    return new Period(Kind.YEAR, year, 1);
  }

  /// Those of a kind in a year, in their order.
  public static List<Period> of(Kind kind, int year) {
    return IntStream.rangeClosed(1, kind.inYear())
        .mapToObj(part -> new Period(kind, year, part))
        .toList();
  }

  /// The one that begins on the day.
  public static Period starting(Kind kind, LocalDate day) {
    return new Period(kind, day.getYear(), (day.getMonthValue() - 1) / kind.months + 1);
  }

  /// Reads `2026`, `2026-Q1` or `2026-H2`; empty when it is none.
  public static Optional<Period> read(String code) {
    var found = CODE.matcher(code.strip().toUpperCase(Locale.ROOT));
    if (!found.matches()) {
      return Optional.empty();
    }
    var kind =
        found.group(2) == null
            ? Kind.YEAR
            : found.group(2).equals("Q") ? Kind.QUARTER : Kind.HALF_YEAR;
    int part = kind == Kind.YEAR ? 1 : Integer.parseInt(found.group(3));
    int year = Integer.parseInt(found.group(1));
    return part > kind.inYear() || year < FIRST || year > LAST
        ? Optional.empty()
        : Optional.of(new Period(kind, year, part));
  }

  public String code() {
    return switch (kind) {
      case QUARTER -> year + "-Q" + part;
      case HALF_YEAR -> year + "-H" + part;
      case YEAR -> String.valueOf(year);
    };
  }

  public LocalDate first() {
    return LocalDate.of(year, (part - 1) * kind.months + 1, 1);
  }

  public LocalDate last() {
    return first().plusMonths(kind.months).minusDays(1);
  }

  @Override
  public int compareTo(Period other) {
    return Comparator.comparing(Period::last).thenComparing(Period::kind).compare(this, other);
  }
}
