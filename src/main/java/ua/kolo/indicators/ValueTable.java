package ua.kolo.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.kolo.counts.Cell;

/// Values as a table: out into a file, and in from one by the same columns. What goes out may come
/// in again.
public final class ValueTable {
  private static final int MOST = 2000;
  private static final int LONGEST = 500;
  private static final List<String> HEADS =
      List.of(
          "indicator",
          "name",
          "period",
          "total",
          "female",
          "male",
          "child",
          "adult",
          "older",
          "evidence",
          "why");
  private static final Map<String, Cell> CELLS =
      Map.of(
          "total", Cell.TOTAL,
          "female", Cell.FEMALE,
          "male", Cell.MALE,
          "child", Cell.CHILD,
          "adult", Cell.ADULT,
          "older", Cell.OLDER);
  private final Map<String, Indicator> known = new HashMap<>();
  private final List<Read> read = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  private ValueTable(List<Indicator> indicators) {
    for (var one : indicators) {
      if (one.isAccepted() && !one.isCounted()) {
        known.put(key(one.id().toString()), one);
        if (one.code() != null) {
          known.put(key(one.code()), one);
        }
      }
    }
  }

  /// A row that can be told.
  public record Read(int row, Indicator indicator, Telling telling) {}

  /// A row that cannot.
  ///
  /// @param row as a spreadsheet counts, the heads being the first
  /// @param code of the sentence that says why
  public record Fault(int row, String code) {}

  List<Read> rows() {
    return read;
  }

  /// The same rows, said to be right whatever their size.
  List<Read> rows(boolean sure) {
    return read.stream()
        .map(one -> new Read(one.row(), one.indicator(), one.telling().surely(sure)))
        .toList();
  }

  /// Nothing is wrong but that figures look a thousand times too much or too little.
  static boolean onlyDoubted(List<Fault> faults) {
    return !faults.isEmpty() && faults.stream().allMatch(one -> Magnitude.CODE.equals(one.code()));
  }

  List<Fault> faults() {
    return faults;
  }

  /// What a file asks to tell. Rows without a total are passed over: they stand there to be filled.
  static ValueTable read(List<List<String>> rows, List<Indicator> indicators) {
    var table = new ValueTable(indicators);
    if (rows.isEmpty() || !heads(rows.getFirst()).contains("indicator")) {
      table.faults.add(new Fault(1, "indicators.import.heads"));
    } else if (rows.size() > MOST) {
      table.faults.add(new Fault(1, "indicators.import.many"));
    } else {
      table.readAll(rows);
    }
    return table;
  }

  private void readAll(List<List<String>> rows) {
    var heads = heads(rows.getFirst());
    var seen = new HashSet<String>();
    for (int at = 1; at < rows.size(); at++) {
      var cells = new HashMap<String, String>();
      for (int i = 0; i < heads.size() && i < rows.get(at).size(); i++) {
        cells.put(heads.get(i), rows.get(at).get(i).replace("\0", "").strip());
      }
      if (!text(cells, "total").isEmpty()) {
        var fault = row(at + 1, cells, seen);
        if (fault != null) {
          faults.add(new Fault(at + 1, fault));
        }
      }
    }
  }

  private @Nullable String row(int number, Map<String, String> cells, Set<String> seen) {
    var indicator = known.get(key(text(cells, "indicator")));
    if (indicator == null) {
      return "indicators.import.unknown";
    }
    var period = Period.read(text(cells, "period")).orElse(null);
    if (period == null) {
      return "indicators.import.period";
    }
    if (!seen.add(indicator.id() + period.code())) {
      return "indicators.import.twice";
    }
    var amounts = new EnumMap<Cell, BigDecimal>(Cell.class);
    for (var one : CELLS.entrySet()) {
      var typed = text(cells, one.getKey());
      if (Numbers.isWrong(typed)) {
        return "indicators.number.wrong";
      }
      var amount = Numbers.parse(typed);
      if (amount != null) {
        amounts.put(one.getValue(), amount);
      }
    }
    var evidence = text(cells, "evidence");
    var why = text(cells, "why");
    if (evidence.length() > LONGEST || why.length() > LONGEST) {
      return "indicators.import.long";
    }
    var telling = new Telling(period, amounts, Value.Source.FILE, blank(evidence), blank(why));
    read.add(new Read(number, indicator, telling));
    return null;
  }

  /// The table of a period kind's parts of a year, as CSV for a spreadsheet; values that are there
  /// stand in it.
  static String csv(List<Indicator> indicators, List<Value> values, int year) {
    var lines = new ArrayList<String>();
    lines.add(line(HEADS));
    for (var one : indicators) {
      if (one.isAccepted() && !one.isCounted()) {
        for (var period : Period.of(one.every(), year)) {
          lines.add(line(row(one, period, values)));
        }
      }
    }
    return "\uFEFF" + String.join("\r\n", lines) + "\r\n";
  }

  private static List<String> row(Indicator one, Period period, List<Value> values) {
    var told =
        values.stream()
            .filter(value -> value.indicator().equals(one.id()) && value.period().equals(period))
            .findFirst()
            .orElse(null);
    var cells = new ArrayList<String>();
    cells.add(one.code() == null ? one.id().toString() : one.code());
    cells.add(one.name());
    cells.add(period.code());
    for (var head : HEADS.subList(3, 9)) {
      var figure = told == null ? null : told.of(CELLS.getOrDefault(head, Cell.TOTAL));
      cells.add(figure == null ? "" : Numbers.show(figure.amount()));
    }
    cells.add(told == null || told.evidence() == null ? "" : told.evidence());
    cells.add("");
    return cells;
  }

  // A sign before what a spreadsheet would take for a formula.
  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.matches("(?s)^[=@+\\-\\t\\r].*") ? "'" + cell : cell)
        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(";"));
  }

  private static List<String> heads(List<String> first) {
    return first.stream().map(ValueTable::key).toList();
  }

  private static String key(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private static String text(Map<String, String> cells, String head) {
    return cells.getOrDefault(head, "");
  }

  private static @Nullable String blank(String text) {
    return text.isBlank() ? null : text;
  }
}
