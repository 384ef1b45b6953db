package ua.kolo.tracking.reporting;

import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reports whose money may be added up: each time by the longest report that tells of it, so that
/// nothing counts twice and nothing told is left out.
public final class ToldTimes {
  private static final Comparator<ProgrammeReport> LONGEST_FIRST =
      Comparator.comparing(ProgrammeReport::period)
          .reversed()
          .thenComparing(ProgrammeReport::startsOn);

  private ToldTimes() {}

  /// In the order of time.
  public static List<ProgrammeReport> of(List<ProgrammeReport> published) {
    var chosen = new ArrayList<ProgrammeReport>();
    for (var report : published.stream().sorted(LONGEST_FIRST).toList()) {
      if (chosen.stream().noneMatch(one -> meet(one, report))) {
        chosen.add(report);
      }
    }
    chosen.sort(Comparator.comparing(ProgrammeReport::startsOn));
    return chosen;
  }

  /// How much of a year these, none of the same days, tell of.
  public static Cover cover(List<ProgrammeReport> times, int year) {
    long days =
        times.stream()
            .filter(one -> one.year() == year)
            .mapToLong(one -> ChronoUnit.DAYS.between(one.startsOn(), one.endsOn()) + 1)
            .sum();
    if (days == 0) {
      return Cover.NONE;
    }
    return days < Year.of(year).length() ? Cover.PART : Cover.WHOLE;
  }

  /// How much of a year is told of.
  public enum Cover {
    NONE,
    PART,
    WHOLE
  }

  private static boolean meet(ProgrammeReport one, ProgrammeReport other) {
    return !one.startsOn().isAfter(other.endsOn()) && !other.startsOn().isAfter(one.endsOn());
  }
}
