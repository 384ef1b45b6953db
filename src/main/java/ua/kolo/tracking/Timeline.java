package ua.kolo.tracking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The times measures are due in one year, month by month.
///
/// @param years that have any
public record Timeline(int year, List<Integer> years, List<Row> rows) {
  private static final int MONTHS = 12;
  private static final int LAST = 10;

  public Timeline {
    years = List.copyOf(years);
    rows = List.copyOf(rows);
  }

  /// One measure.
  ///
  /// @param months twelve; null where nothing is due
  public record Row(
      UUID measure, @Nullable String number, String text, List<@Nullable Cell> months) {}

  /// What is due in a month, all bodies together: the worst of it is what one must know.
  public record Cell(Occurrence.@Nullable Status status, Occurrence.State state, int count) {}

  static Timeline of(List<Occurrence> occurrences, @Nullable Integer asked, LocalDate today) {
    var years = new TreeSet<Integer>();
    occurrences.forEach(one -> years.add(one.dueOn().getYear()));
    int year = asked != null ? asked : nearest(years, today.getYear());
    var byMeasure = new LinkedHashMap<UUID, List<Occurrence>>();
    occurrences.stream()
        .filter(one -> one.dueOn().getYear() == year)
        .forEach(one -> byMeasure.computeIfAbsent(one.measure(), _ -> new ArrayList<>()).add(one));
    var rows = byMeasure.values().stream().map(all -> row(all, today)).toList();
    return new Timeline(year, List.copyOf(years), rows);
  }

  private static int nearest(TreeSet<Integer> years, int now) {
    var before = years.floor(now);
    return before != null ? before : years.isEmpty() ? now : years.first();
  }

  private static Row row(List<Occurrence> all, LocalDate today) {
    var months = new ArrayList<@Nullable Cell>();
    for (int month = 1; month <= MONTHS; month++) {
      int at = month;
      months.add(
          cell(all.stream().filter(one -> one.dueOn().getMonthValue() == at).toList(), today));
    }
    var first = all.getFirst();
    return new Row(first.measure(), first.number(), first.text(), months);
  }

  private static @Nullable Cell cell(List<Occurrence> due, LocalDate today) {
    return due.stream()
        .min((one, other) -> Integer.compare(weight(one, today), weight(other, today)))
        .map(worst -> new Cell(worst.status(), worst.state(today), due.size()))
        .orElse(null);
  }

  private static int weight(Occurrence one, LocalDate today) {
    return switch (one.state(today)) {
      case OVERDUE -> 0;
      case UNDER_WAY -> 1;
      case LATER -> 2;
      case NOT_AGREED -> 3;
      case ANSWERED -> LAST - Progress.series(one.status()).place();
    };
  }
}
