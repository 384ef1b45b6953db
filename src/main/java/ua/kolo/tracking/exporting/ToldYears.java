package ua.kolo.tracking.exporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import ua.kolo.tracking.reporting.Period;
import ua.kolo.tracking.reporting.ProgrammeReport;

/// Reports whose money may be added up: of each year the one of the whole year, else the halves,
/// else the quarters, so that nothing counts twice.
final class ToldYears {
  private static final List<List<Period.Kind>> LONGEST_FIRST =
      List.of(
          List.of(Period.Kind.FINAL),
          List.of(Period.Kind.YEAR),
          List.of(Period.Kind.HALF_YEAR),
          List.of(Period.Kind.QUARTER));

  private ToldYears() {}

  /// In the order of time.
  static List<ProgrammeReport> of(List<ProgrammeReport> published) {
    var byYear = new TreeMap<Integer, List<ProgrammeReport>>();
    published.forEach(
        report -> byYear.computeIfAbsent(report.year(), _ -> new ArrayList<>()).add(report));
    var chosen = new ArrayList<ProgrammeReport>();
    byYear.values().forEach(reports -> chosen.addAll(longest(reports)));
    return chosen;
  }

  private static List<ProgrammeReport> longest(List<ProgrammeReport> reports) {
    for (var kinds : LONGEST_FIRST) {
      var found =
          reports.stream()
              .filter(report -> kinds.contains(report.period()))
              .sorted(Comparator.comparing(ProgrammeReport::startsOn))
              .toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }
}
