package ua.kolo.duties;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The report by institution as stacked bars: in time, still not, late.
record TimelinessBars(List<Row> rows, long total, long onTimePercent) {
  private static final int HUNDRED = 100;

  /// One institution.
  record Row(String label, String amount, @Nullable String href, List<Part> parts) {}

  /// A piece of a bar; start and percent of the whole width.
  record Part(int series, double start, double percent, String amount) {}

  static TimelinessBars of(List<TimelinessRow> report, Map<UUID, String> names) {
    var sums = new LinkedHashMap<UUID, long[]>();
    for (var row : report) {
      var sum = sums.computeIfAbsent(row.unit(), _ -> new long[3]);
      sum[0] += row.onTime();
      sum[1] += row.openLate();
      sum[2] += row.late();
    }
    var rows =
        sums.entrySet().stream()
            .map(sum -> row(names.getOrDefault(sum.getKey(), ""), sum.getValue()))
            .toList();
    var onTime = sums.values().stream().mapToLong(sum -> sum[0]).sum();
    var total = report.stream().mapToLong(TimelinessRow::total).sum();
    return new TimelinessBars(rows, total, percent(onTime, total));
  }

  private static Row row(String label, long[] sums) {
    var whole = sums[0] + sums[1] + sums[2];
    var parts = new ArrayList<Part>();
    var start = 0.0;
    for (var series = 0; series < sums.length; series++) {
      var share = whole == 0 ? 0 : (double) HUNDRED * sums[series] / whole;
      parts.add(new Part(series, start, share, String.valueOf(sums[series])));
      start += share;
    }
    return new Row(label, percent(sums[0], whole) + " %", null, parts);
  }

  private static long percent(long part, long whole) {
    return whole == 0 ? 0 : Math.round((double) HUNDRED * part / whole);
  }
}
