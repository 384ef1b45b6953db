package ua.kolo.tracking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How far the measures under each goal have come: counts of what is done, never an average of
/// unlike per cents.
///
/// @param rows as the picture and its table show them
public record Progress(List<Row> rows, int done, int total) {
  private static final int WHOLE = 100;

  public Progress {
    rows = List.copyOf(rows);
  }

  /// What a part of a bar says.
  public enum Series {
    DONE(0),
    PARTLY(1),
    NOT_DONE(2),
    WAITING(3);

    private final int place;

    Series(int place) {
      this.place = place;
    }

    int place() {
      return place;
    }
  }

  /// One goal.
  public record Row(String label, String amount, @Nullable String href, List<Part> parts) {}

  /// A part of a bar.
  ///
  /// @param series from 0
  /// @param start per cent of the bar before it
  public record Part(int series, double start, double percent, String amount) {}

  /// How many times under a goal have come to something; null while nobody said to what.
  record Came(@Nullable String goal, Occurrence.@Nullable Status status, int count) {}

  static Progress of(List<Came> counted, String unnamed) {
    var goals = new LinkedHashMap<String, Map<Series, Integer>>();
    for (var one : counted) {
      goals
          .computeIfAbsent(
              Objects.requireNonNullElse(one.goal(), unnamed), _ -> new EnumMap<>(Series.class))
          .merge(series(one.status()), one.count(), Integer::sum);
    }
    var rows = new ArrayList<Row>();
    goals.forEach((goal, counts) -> rows.add(row(goal, counts)));
    int total = counted.stream().mapToInt(Came::count).sum();
    return new Progress(rows, count(counted, Series.DONE), total);
  }

  private static int count(List<Came> counted, Series series) {
    return counted.stream()
        .filter(one -> series(one.status()) == series)
        .mapToInt(Came::count)
        .sum();
  }

  static Series series(Occurrence.@Nullable Status status) {
    return switch (status) {
      case null -> Series.WAITING;
      case DONE, NO_CASES, NOT_NEEDED -> Series.DONE;
      case PARTLY -> Series.PARTLY;
      case NOT_DONE -> Series.NOT_DONE;
    };
  }

  private static Row row(String goal, Map<Series, Integer> counts) {
    int total = counts.values().stream().mapToInt(Integer::intValue).sum();
    var parts = new ArrayList<Part>();
    int before = 0;
    for (var series : Series.values()) {
      int count = counts.getOrDefault(series, 0);
      parts.add(new Part(series.place(), share(before, total), share(count, total), "" + count));
      before += count;
    }
    return new Row(goal, counts.getOrDefault(Series.DONE, 0) + " / " + total, null, parts);
  }

  private static double share(int part, int whole) {
    return BigDecimal.valueOf((long) part * WHOLE)
        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
        .doubleValue();
  }
}
