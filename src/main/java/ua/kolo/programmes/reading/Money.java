package ua.kolo.programmes.reading;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.FundingLine.State;
import ua.kolo.programmes.plan.Head.Period;
import ua.kolo.programmes.plan.Layout.Column;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.wording.Amount;
import ua.kolo.programmes.wording.Texts;

/// The money cells of one row that belong to one source (or to none).
///
/// @param state what the cells say together
/// @param total printed, or told by the only cell; null when there is none
/// @param totalPrinted a cell of its own holds the total
/// @param raw the cells as printed by year; 0 is the total or the only cell, further undated cells
///   are -1 - column
/// @param parts amounts the cell itself gives by source
record Money(
    State state,
    @Nullable BigDecimal total,
    boolean totalPrinted,
    SortedMap<Integer, BigDecimal> byYear,
    Map<Integer, String> raw,
    List<Amount.Part> parts,
    boolean doubtful) {

  /// Reads the cells of a row.
  ///
  /// @param source the source whose columns are read; null for the columns of no source
  static Money read(
      Line line,
      Columns columns,
      @Nullable String source,
      AmountUnit unit,
      @Nullable Period period) {
    return read(line, columns, source, unit, period, period);
  }

  /// @param term the measure's own years, which «щороку» means
  static Money read(
      Line line,
      Columns columns,
      @Nullable String source,
      AmountUnit unit,
      @Nullable Period period,
      @Nullable Period term) {
    var own = line.unit == null ? unit : line.unit;
    var reader = new Reader(own, period, term, line.twofold);
    for (int c : columns.money) {
      var column = columns.get(c);
      if (Objects.equals(column.source(), source)) {
        boolean whole = overYears(line, columns, c);
        reader.take(
            whole ? undated(column) : column,
            c,
            whole ? 0 : columns.moneyKey(c),
            said(line, columns, c));
      }
    }
    return reader.money();
  }

  /// One number in a cell merged over the columns of all years is the money of all of them.
  static boolean overYears(Line line, Columns columns, int at) {
    return columns.get(at).year() != null
        && at < line.span.length
        && line.span[at] > 1
        && line.at(at).chars().anyMatch(Character::isDigit)
        && columns.money.stream()
            .filter(c -> columns.get(c).year() != null)
            .allMatch(c -> c >= at && c < at + line.span[at]);
  }

  /// The cell's words, or those of a merged cell that reaches here from a column set aside.
  private static String said(Line line, Columns columns, int at) {
    int from = at;
    while (from > 0 && from < line.span.length && line.span[from] == 0) {
      from--;
    }
    boolean words = from < at && columns.get(from).role() == Role.NOTE;
    return words && !columns.hasAmounts(line) ? line.at(from) : line.at(at);
  }

  private static Column undated(Column column) {
    return new Column(
        Role.AMOUNT, column.header(), null, column.source(), column.unit(), column.confidence());
  }

  /// A number or words stand there, not a dash or nothing.
  boolean says() {
    return state != State.BLANK && state != State.DASH && state != State.NOT_REQUIRED;
  }

  boolean empty() {
    return state == State.BLANK;
  }

  /// Collects cells into one statement.
  private static final class Reader {
    private final AmountUnit unit;
    private final @Nullable Period period;
    private final @Nullable Period term;
    private final SortedMap<Integer, BigDecimal> byYear = new TreeMap<>();
    private final Map<Integer, String> raw = new HashMap<>();
    private final Map<State, Integer> states = new HashMap<>();
    private final Set<Column> undated = new HashSet<>();
    private List<Amount.Part> parts = List.of();
    private @Nullable BigDecimal total;
    private boolean totalPrinted;
    private boolean doubtful;

    Reader(AmountUnit unit, @Nullable Period period, @Nullable Period term, boolean doubtful) {
      this.unit = unit;
      this.period = period;
      this.term = term;
      this.doubtful = doubtful;
    }

    void take(Column column, int at, int key, String text) {
      var amount = CellMoney.of(text, column.unit() == null ? unit : column.unit()).amount();
      states.merge(amount.state(), 1, Integer::sum);
      doubtful |= amount.doubtful();
      raw.put(raw.containsKey(key) ? -1 - at : key, Texts.normalise(text));
      if (column.year() != null) {
        put(column.year(), amount.value());
      } else {
        undated(column, amount);
      }
      parts = amount.bySource().isEmpty() ? parts : amount.bySource();
    }

    private void put(int year, @Nullable BigDecimal value) {
      if (value != null) {
        byYear.merge(year, value, BigDecimal::add);
      }
    }

    private void undated(Column column, Amount amount) {
      amount.byYear().forEach(this::put);
      if (amount.value() == null) {
        return;
      }
      boolean own = column.role() == Role.AMOUNT_TOTAL;
      if (amount.yearly() && term != null && !own) {
        for (int year = term.from(); year <= term.to(); year++) {
          put(year, amount.value());
        }
        return;
      }
      undated.add(column);
      if (own || !totalPrinted) {
        var before = own ? null : total;
        total = before == null ? amount.value() : before.add(amount.value());
      }
      totalPrinted |= own || !amount.byYear().isEmpty();
    }

    Money money() {
      if (total != null && byYear.isEmpty() && period != null && period.from() == period.to()) {
        byYear.put(period.from(), total);
      }
      boolean beside =
          !totalPrinted && undated.stream().allMatch(one -> one.ofOtherYears(byYear.keySet()));
      if (!byYear.isEmpty() && (total == null || beside)) {
        var first = total == null ? BigDecimal.ZERO : total;
        total = byYear.values().stream().reduce(first, BigDecimal::add);
      }
      return new Money(state(), total, totalPrinted, byYear, raw, parts, doubtful);
    }

    private State state() {
      for (var state :
          List.of(State.AMOUNT, State.ZERO, State.NOT_REQUIRED, State.TEXT, State.DASH)) {
        if (states.containsKey(state)) {
          return state;
        }
      }
      return State.BLANK;
    }
  }
}
