package ua.kolo.programmes.editing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
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

  static FundingLine source(FundingLine line, String typed) {
    return new FundingLine(
        line.executors(),
        Sources.split(typed),
        typed,
        line.state(),
        line.total(),
        line.totalPrinted(),
        line.byYear(),
        line.raw(),
        line.ofWhich(),
        line.result(),
        line.origin());
  }

  static FundingLine amount(
      FundingLine line, @Nullable Integer year, String typed, AmountUnit unit) {
    var read = Amounts.parse(typed, unit);
    var byYear = years(line.byYear(), year, read);
    boolean printed = line.totalPrinted() || (year == null && read.value() != null);
    var total = year == null ? read.value() : line.total();
    if (!printed) {
      total = byYear.isEmpty() ? null : sum(byYear);
    }
    var state = total == null && byYear.isEmpty() ? read.state() : state(total, byYear);
    var raw = raw(line.raw(), year, typed);
    return line(line, state, total, printed, byYear, raw);
  }

  static PrintedTotal total(
      PrintedTotal printed, @Nullable Integer year, String typed, AmountUnit unit) {
    var read = Amounts.parse(typed, unit);
    return total(
        printed,
        year == null ? read.value() : printed.total(),
        years(printed.byYear(), year, read),
        raw(printed.raw(), year, typed),
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
    if (year != null && read.value() != null) {
      years.put(year, read.value());
    } else if (year != null) {
      years.remove(year);
    }
    return years;
  }

  private static Map<Integer, String> raw(
      Map<Integer, String> before, @Nullable Integer year, String typed) {
    var raw = new TreeMap<>(before);
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
