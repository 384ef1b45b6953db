package ua.kolo.programmes.reading;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.FundingLine.State;
import ua.kolo.programmes.plan.Head.Period;
import ua.kolo.programmes.plan.Layout.Column;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.wording.Amounts;
import ua.kolo.programmes.wording.SourceAmount;

/// Money cells that name their sources themselves, where the table has no column for them: a line
/// for each source.
final class InsideSources {
  private final SortedMap<Integer, BigDecimal> byYear = new TreeMap<>();
  private final Map<Integer, String> raw = new HashMap<>();
  private @Nullable BigDecimal total;
  private boolean printed;

  /// Under this name stands what a cell sums before it names its sources.
  static final String WHOLE = "";

  private static final String SUM =
      "(?<sum>\\d[\\d\\s.,]*?)\\s*(?<unit>(?:тис|млн)?\\.?\\s*(?:грн\\.?|гривень)?)";
  private static final String TOGETHER = "^(?:усього|всього|разом)\\s*[–—:-]?\\s*";

  /// «Всього 15,0, з них:», «15,0 (у т. ч.».
  private static final Pattern SUM_FIRST =
      Pattern.compile(
          "(?:"
              + TOGETHER
              + "|^)"
              + SUM
              + "[\\s,;(]*(?:(?:у|в)\\s*т\\.?\\s*ч\\.?|(?:у|в) тому числі|з них|із них)\\s*:?\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// «Всього: 15,0 ⏎ МБ: 10,0».
  private static final Pattern SUM_ABOVE =
      Pattern.compile(
          TOGETHER + SUM + "[,;:]?\\h*[\\n\\x0B]\\s*(?=\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private InsideSources() {}

  /// The money of a row by source, in the order of the first cell that names it; empty when a cell
  /// with figures says anything else.
  static Map<String, Money> of(
      Line line, Columns columns, AmountUnit unit, @Nullable Period period) {
    var all = new LinkedHashMap<String, InsideSources>();
    BigDecimal beside = null;
    boolean unsummed = false;
    for (int c : columns.money) {
      if (line.at(c).chars().noneMatch(Character::isDigit)) {
        continue;
      }
      var column = columns.get(c);
      var own = column.unit() == null ? unit : column.unit();
      var year = Money.overYears(line, columns, c) ? null : column.year();
      var first = SUM_FIRST.matcher(line.at(c));
      var sum = first.find() ? first : SUM_ABOVE.matcher(line.at(c));
      boolean summed = sum == first || sum.find();
      var parts = SourceAmount.listed(summed ? after(line.at(c), sum.end()) : line.at(c), own);
      if (plainSum(line.at(c), column, parts)) {
        beside = Amounts.parse(line.at(c), own).value();
        continue;
      }
      if (parts.isEmpty() || column.source() != null) {
        return Map.of();
      }
      if (summed) {
        var value = Amounts.parse(sum.group("sum") + " " + sum.group("unit"), own).value();
        if (value != null) {
          all.computeIfAbsent(WHOLE, _ -> new InsideSources())
              .take(new SourceAmount(WHOLE, value, new TreeMap<>(), false, sum.group()), year);
        }
      } else {
        unsummed = true;
      }
      for (var part : parts) {
        all.computeIfAbsent(part.source(), _ -> new InsideSources())
            .take(year == null ? spread(part, period) : part, year);
      }
    }
    if (unsummed) {
      all.remove(WHOLE);
    }
    var money = new LinkedHashMap<String, Money>();
    if (beside != null && !all.isEmpty()) {
      all.remove(WHOLE);
      money.put(WHOLE, whole(beside, all.values()));
    }
    all.forEach((source, own) -> money.put(source, own.money()));
    return money;
  }

  /// What follows the sum, without the end of a bracket that opened before it.
  private static String after(String cell, int end) {
    var rest = cell.substring(end);
    return rest.indexOf('(') < 0 ? rest.replaceFirst("\\)[.;]?\\s*$", "") : rest;
  }

  /// «МБ – 40,0 ⏎ ОБ – 20,0» under each year and one number in the column of the sum.
  private static boolean plainSum(String cell, Column column, List<SourceAmount> parts) {
    return parts.isEmpty()
        && column.role() == Role.AMOUNT_TOTAL
        && column.source() == null
        && Amounts.looksLikeAmount(cell);
  }

  private static Money whole(BigDecimal printed, Collection<InsideSources> parts) {
    var whole = new InsideSources();
    whole.total = printed;
    whole.printed = true;
    whole.raw.put(0, printed.toPlainString());
    parts.forEach(
        part ->
            part.byYear.forEach((own, value) -> whole.byYear.merge(own, value, BigDecimal::add)));
    return whole.money();
  }

  /// «По 21,0 тис. грн щороку» is so much in each year of the measure's term; in a year's own
  /// column it is that year's.
  private static SourceAmount spread(SourceAmount part, @Nullable Period period) {
    if (!part.yearly() || period == null) {
      return part;
    }
    var byYear = new TreeMap<Integer, BigDecimal>();
    for (int year = period.from(); year <= period.to(); year++) {
      byYear.put(year, part.value());
    }
    var sum = part.value().multiply(BigDecimal.valueOf(byYear.size()));
    return new SourceAmount(part.source(), sum, byYear, false, part.raw());
  }

  private void take(SourceAmount part, @Nullable Integer year) {
    raw.merge(year == null ? 0 : year, part.raw(), (one, other) -> one + "; " + other);
    if (year != null) {
      byYear.merge(year, part.value(), BigDecimal::add);
      return;
    }
    part.byYear().forEach((own, value) -> byYear.merge(own, value, BigDecimal::add));
    total = total == null ? part.value() : total.add(part.value());
    printed = true;
  }

  private Money money() {
    var sum =
        total == null ? byYear.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add) : total;
    var state = sum.signum() == 0 ? State.ZERO : State.AMOUNT;
    return new Money(state, sum, printed, byYear, raw, List.of(), false);
  }
}
