package ua.kolo.programmes.editing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.FundingLine.State;
import ua.kolo.programmes.plan.Origin;
import ua.kolo.programmes.plan.PrintedTotal;
import ua.kolo.programmes.wording.Amount;
import ua.kolo.programmes.wording.Amounts;
import ua.kolo.programmes.wording.Sources;

/// Changes of money: lines of measures and printed totals.
final class MoneyEdit {
  private static final int TOTAL = 0;

  private MoneyEdit() {}

  static FundingLine blank() {
    return new FundingLine(
        List.of(),
        List.of(),
        null,
        State.BLANK,
        null,
        false,
        new TreeMap<>(),
        Map.of(),
        false,
        null,
        Origin.PERSON);
  }

  static boolean saysNothing(FundingLine line) {
    boolean silent = line.state() == State.BLANK || line.state() == State.NO_COLUMN;
    return silent && line.sources().isEmpty() && line.result() == null;
  }

  static FundingLine source(FundingLine line, String typed) {
    var raw = new TreeMap<>(line.raw());
    if (line.sources().stream().anyMatch(raw.getOrDefault(TOTAL, "")::contains)) {
      raw.remove(TOTAL);
    }
    return new FundingLine(
        line.executors(),
        Sources.split(typed),
        typed,
        line.state(),
        line.total(),
        line.totalPrinted(),
        line.byYear(),
        raw,
        line.ofWhich(),
        line.result(),
        line.origin());
  }

  static FundingLine amount(
      FundingLine line, @Nullable Integer year, String typed, AmountUnit unit) {
    var read = Amounts.parse(typed, unit);
    var byYear = years(line.byYear(), year, read);
    boolean inside = inside(line.raw(), year, unit);
    boolean printed = line.totalPrinted() || (year == null && read.value() != null);
    boolean whole = year == null || isWhole(line, year, inside);
    var total = whole ? read.value() : line.total();
    if (!printed) {
      total = byYear.isEmpty() ? null : sum(byYear);
    }
    var state = total == null && byYear.isEmpty() ? read.state() : state(total, byYear);
    var raw = raw(line.raw(), inside, whole ? null : year, read, typed);
    return line(line, state, total, printed, byYear, raw);
  }

  static PrintedTotal total(
      PrintedTotal printed, @Nullable Integer year, String typed, AmountUnit unit) {
    var read = Amounts.parse(typed, unit);
    return total(
        printed,
        year == null ? read.value() : printed.total(),
        years(printed.byYear(), year, read),
        raw(printed.raw(), inside(printed.raw(), year, unit), year, read, typed),
        written(printed.origin()));
  }

  /// What a person wrote is no longer counted by the program.
  private static Origin written(Origin origin) {
    return origin.isCounted() ? Origin.PERSON : origin;
  }

  /// The printed figures stay, so hryvnias grow or shrink with the unit.
  static FundingLine rescale(FundingLine line, AmountUnit from, AmountUnit to) {
    return line(
        line,
        line.state(),
        line.total() == null ? null : rescale(line.total(), from, to),
        line.totalPrinted(),
        rescale(line.byYear(), from, to),
        line.raw());
  }

  static PrintedTotal rescale(PrintedTotal printed, AmountUnit from, AmountUnit to) {
    return total(
        printed,
        printed.total() == null ? null : rescale(printed.total(), from, to),
        rescale(printed.byYear(), from, to),
        printed.raw(),
        printed.origin());
  }

  private static FundingLine line(
      FundingLine line,
      State state,
      @Nullable BigDecimal total,
      boolean printed,
      SortedMap<Integer, BigDecimal> byYear,
      Map<Integer, String> raw) {
    return new FundingLine(
        line.executors(),
        line.sources(),
        line.sourceRaw(),
        state,
        total,
        printed,
        byYear,
        raw,
        line.ofWhich(),
        line.result(),
        line.origin());
  }

  private static PrintedTotal total(
      PrintedTotal printed,
      @Nullable BigDecimal total,
      SortedMap<Integer, BigDecimal> byYear,
      Map<Integer, String> raw,
      Origin origin) {
    return new PrintedTotal(
        printed.label(),
        printed.kind(),
        printed.subject(),
        printed.node(),
        printed.partOf(),
        total,
        byYear,
        raw,
        origin);
  }

  private static SortedMap<Integer, BigDecimal> years(
      SortedMap<Integer, BigDecimal> before, @Nullable Integer year, Amount read) {
    var years = new TreeMap<>(before);
    if (year == null && !read.byYear().isEmpty()) {
      return read.byYear();
    }
    if (year != null && read.value() != null) {
      years.put(year, read.value());
    } else if (year != null) {
      years.remove(year);
    }
    return years;
  }

  /// The one cell of the line is the sum and the year at once.
  private static boolean isWhole(FundingLine line, int year, boolean inside) {
    return !inside
        && line.byYear().keySet().equals(Set.of(year))
        && !line.raw().containsKey(year)
        && line.raw().containsKey(TOTAL);
  }

  /// The years or the source stand in the words of the sum's cell, not in cells of their own.
  private static boolean inside(Map<Integer, String> raw, @Nullable Integer year, AmountUnit unit) {
    var words = raw.get(TOTAL);
    if (words == null || (year != null && raw.containsKey(year))) {
      return false;
    }
    var printed = Amounts.parse(words, unit);
    boolean several = !printed.byYear().isEmpty() || !printed.bySource().isEmpty();
    return several || printed.yearly() || printed.state() == State.TEXT;
  }

  /// Words that said several amounts hold no longer once one of them is another: the cell is then
  /// written anew from the amounts.
  private static Map<Integer, String> raw(
      Map<Integer, String> before,
      boolean inside,
      @Nullable Integer year,
      Amount read,
      String typed) {
    var raw = new TreeMap<>(before);
    if (inside && (year != null || (read.value() != null && read.byYear().isEmpty()))) {
      raw.remove(TOTAL);
      return raw;
    }
    raw.put(year == null ? TOTAL : year, typed);
    return raw;
  }

  private static State state(@Nullable BigDecimal total, SortedMap<Integer, BigDecimal> byYear) {
    boolean money =
        (total != null && total.signum() != 0)
            || byYear.values().stream().anyMatch(amount -> amount.signum() != 0);
    return money ? State.AMOUNT : State.ZERO;
  }

  private static BigDecimal sum(SortedMap<Integer, BigDecimal> byYear) {
    return byYear.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static SortedMap<Integer, BigDecimal> rescale(
      SortedMap<Integer, BigDecimal> byYear, AmountUnit from, AmountUnit to) {
    var years = new TreeMap<Integer, BigDecimal>();
    byYear.forEach((year, amount) -> years.put(year, rescale(amount, from, to)));
    return years;
  }

  private static BigDecimal rescale(BigDecimal amount, AmountUnit from, AmountUnit to) {
    return amount.multiply(to.hryvnias()).divide(from.hryvnias());
  }
}
