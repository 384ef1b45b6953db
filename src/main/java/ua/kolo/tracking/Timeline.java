package ua.kolo.tracking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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

  /// How many times of a measure stand alike in a month.
  record Due(
      UUID measure,
      @Nullable String number,
      String text,
      int month,
      Occurrence.@Nullable Status status,
      Occurrence.State state,
      int count) {}

  /// The year to show: the one asked for, else the last that has begun.
  static int year(List<Integer> years, @Nullable Integer asked, LocalDate today) {
    return asked != null ? asked : nearest(new TreeSet<>(years), today.getYear());
  }

  /// @param counted of the year, in the order of the plan
  static Timeline of(int year, List<Integer> years, List<Due> counted) {
    var byMeasure = new LinkedHashMap<UUID, List<Due>>();
    counted.forEach(
        one -> byMeasure.computeIfAbsent(one.measure(), _ -> new ArrayList<>()).add(one));
    return new Timeline(year, years, byMeasure.values().stream().map(Timeline::row).toList());
  }

  private static int nearest(TreeSet<Integer> years, int now) {
    var before = years.floor(now);
    return before != null ? before : years.isEmpty() ? now : years.first();
  }

  private static Row row(List<Due> all) {
    var months = new ArrayList<@Nullable Cell>();
    for (int month = 1; month <= MONTHS; month++) {
      int at = month;
      months.add(cell(all.stream().filter(one -> one.month() == at).toList()));
    }
    var first = all.getFirst();
    return new Row(first.measure(), first.number(), first.text(), months);
  }

  private static @Nullable Cell cell(List<Due> due) {
    int count = due.stream().mapToInt(Due::count).sum();
    return due.stream()
        .min(Comparator.comparingInt(Timeline::weight))
        .map(worst -> new Cell(worst.status(), worst.state(), count))
        .orElse(null);
  }

  private static int weight(Due one) {
    return switch (one.state()) {
      case OVERDUE -> 0;
      case UNDER_WAY -> 1;
      case LATER -> 2;
      case NOT_AGREED -> 3;
      case ANSWERED -> LAST - Progress.series(one.status()).place();
    };
  }
}
