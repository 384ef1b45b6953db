package ua.kolo.tracking.reporting;

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

  private static boolean meet(ProgrammeReport one, ProgrammeReport other) {
    return !one.startsOn().isAfter(other.endsOn()) && !other.startsOn().isAfter(one.endsOn());
  }
}
