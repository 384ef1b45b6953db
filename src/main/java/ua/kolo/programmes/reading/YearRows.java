package ua.kolo.programmes.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.FundingLine.State;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.reading.Funding.Row;
import ua.kolo.programmes.wording.Sources;
import ua.kolo.programmes.wording.Texts;

/// The money of a measure whose years go down, a row for each.
///
/// @param sources those that have columns of their own; null stands for the columns of none
record YearRows(Columns columns, AmountUnit unit, List<@Nullable String> sources) {
  /// Sources may go across as well, under a column of their sum.
  List<FundingLine> lines(List<Row> rows) {
    boolean sums = sources.size() > 1 && sources.contains(null);
    var whole = new ArrayList<FundingLine>();
    var parts = new ArrayList<FundingLine>();
    for (var source : sources) {
      for (var line : ofSource(rows, source)) {
        if (source == null) {
          whole.add(line);
        } else if (line.total() != null) {
          parts.add(sums ? Funding.detail(line) : line);
        }
      }
    }
    whole.addAll(parts);
    return whole.isEmpty() ? ofSource(rows, sources.getFirst()) : whole;
  }

  private List<FundingLine> ofSource(List<Row> rows, @Nullable String source) {
    var lines = new ArrayList<FundingLine>();
    YearLine open = null;
    for (var row : rows) {
      var year = ColumnRoles.yearOf(columns.text(row.line(), Role.YEAR));
      var money = Money.read(row.line(), columns, source, unit, null);
      if (open == null || open.other(row, year)) {
        if (open != null) {
          lines.add(open.line());
        }
        open = new YearLine(row, source);
      }
      open.take(year, money);
    }
    if (open != null) {
      lines.add(open.line());
    }
    return lines;
  }

  /// Rows of one source, a year each.
  private final class YearLine {
    private final Row first;
    private final @Nullable String column;
    private final TreeMap<Integer, BigDecimal> byYear = new TreeMap<>();
    private final Map<Integer, String> raw = new HashMap<>();
    private @Nullable BigDecimal total;
    private boolean printed;
    private boolean doubtful;
    private State state = State.BLANK;

    /// @param column the source whose columns are read, null for those of none
    YearLine(Row first, @Nullable String column) {
      this.first = first;
      this.column = column;
    }

    boolean other(Row row, @Nullable Integer year) {
      boolean again = year != null && raw.containsKey(year);
      return again || (!row.source().equals(first.source()) && !row.source().isEmpty());
    }

    void take(@Nullable Integer year, Money money) {
      state = state == State.BLANK || money.state() == State.AMOUNT ? money.state() : state;
      doubtful |= money.doubtful();
      raw.put(year == null ? 0 : year, money.raw().getOrDefault(0, ""));
      if (money.total() == null) {
        return;
      }
      if (year == null) {
        total = money.total();
        printed = true;
      } else {
        byYear.put(year, money.total());
      }
    }

    FundingLine line() {
      if (total == null && !byYear.isEmpty()) {
        total = byYear.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      }
      var origin = Funding.origin(first.line(), columns);
      return new FundingLine(
          first.executors(),
          column == null ? Funding.names(first.source()) : List.of(column),
          columns.has(Role.SOURCE) ? Texts.normalise(first.source()) : column,
          state == State.BLANK && Sources.notRequired(first.source()) ? State.NOT_REQUIRED : state,
          total,
          printed,
          byYear,
          raw,
          first.line().part != null,
          first.result(),
          doubtful ? origin.sure(Doubts.UNCLEAR) : origin);
    }
  }
}
