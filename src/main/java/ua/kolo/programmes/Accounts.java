package ua.kolo.programmes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import ua.kolo.programmes.plan.FundingLine;

/// In which sums a line of money counts. Everywhere else an amount counts and its parts («у т. ч.»)
/// do not; but a part that names its source or its years tells more there than the amount does.
///
/// @param source it counts in the sums by source
/// @param year it counts in the sums by year
record Accounts(boolean source, boolean year) {
  /// For each line of a measure, in order; every hryvnia counts once in either account.
  static List<Accounts> of(List<FundingLine> lines) {
    var all = new ArrayList<Accounts>();
    for (int i = 0; i < lines.size(); ) {
      var whole = lines.get(i);
      var parts =
          lines.subList(i + 1, lines.size()).stream().takeWhile(FundingLine::ofWhich).toList();
      boolean sum = !parts.isEmpty() && whole.amount().compareTo(sum(parts)) == 0;
      boolean source = sum && whole.sources().isEmpty() && all(parts, l -> !l.sources().isEmpty());
      boolean year = sum && whole.byYear().isEmpty() && all(parts, l -> !l.byYear().isEmpty());
      all.add(new Accounts(!source && !whole.ofWhich(), !year && !whole.ofWhich()));
      parts.forEach(_ -> all.add(new Accounts(source, year)));
      i += parts.size() + 1;
    }
    return all;
  }

  /// Which lines money is told upon: parts that name the sources their amount does not, unless the
  /// amount names years and they do not; else the amount itself.
  static List<Boolean> counted(List<FundingLine> lines) {
    var accounts = of(lines);
    var counted = new ArrayList<Boolean>();
    for (int at = 0; at < lines.size(); ) {
      var parts =
          lines.subList(at + 1, lines.size()).stream().takeWhile(FundingLine::ofWhich).toList();
      boolean bySource =
          !parts.isEmpty()
              && accounts.get(at + 1).source()
              && (lines.get(at).byYear().isEmpty() || all(parts, l -> !l.byYear().isEmpty()));
      counted.add(!bySource && !lines.get(at).ofWhich());
      parts.forEach(_ -> counted.add(bySource));
      at += parts.size() + 1;
    }
    return counted;
  }

  /// Parts without money say nothing of it.
  private static boolean all(List<FundingLine> parts, Predicate<FundingLine> named) {
    return parts.stream().filter(part -> part.amount().signum() != 0).allMatch(named);
  }

  private static BigDecimal sum(List<FundingLine> lines) {
    return lines.stream().map(FundingLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
