package ua.kolo.programmes.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.checking.Tally.Part;
import ua.kolo.programmes.plan.AmountUnit;

/// S5 for columns without a year («I етап», «на добудову»): what a sum prints under such a column
/// is the sum of what its lines print there.
final class ColumnTotalCheck implements Check {
  @Override
  public List<Finding> check(Survey survey) {
    var all = new ArrayList<Finding>();
    for (var tally : survey.tallies()) {
      boolean whole = tally.judged() && tally.parts().stream().noneMatch(Part::shared);
      if (whole) {
        tally.total().raw().keySet().stream()
            .filter(key -> key < 0)
            .forEach(key -> column(survey, tally, key, all));
      }
    }
    return all;
  }

  private static void column(Survey survey, Tally tally, int key, List<Finding> all) {
    int at = -1 - key;
    if (at >= survey.plan().layout().columns().size()) {
      return;
    }
    var column = survey.plan().layout().columns().get(at);
    var unit = column.unit() == null ? survey.plan().head().unit() : column.unit();
    var printed = amount(tally.total().raw(), key, unit);
    var sum = sum(tally, key, unit);
    if (printed == null || sum == null || printed.compareTo(sum) == 0) {
      return;
    }
    var place = survey.total(tally.index());
    var header = column.header().replaceAll("[\\s\u000B]+", " ").strip();
    all.add(
        new Finding(
            Identity.of(Rule.S5 + place.identity() + "/" + header),
            Rule.S5,
            "COLUMN",
            Rule.S5.severity(),
            place,
            List.of(place),
            printed,
            sum,
            printed.subtract(sum),
            new TreeMap<>(),
            Explanation.UNEXPLAINED,
            Map.of("column", header)));
  }

  /// What the lines print in the column; null when none prints a number there.
  private static @Nullable BigDecimal sum(Tally tally, int key, AmountUnit unit) {
    BigDecimal sum = null;
    for (var part : tally.parts()) {
      var own = amount(part.entry().line().raw(), key, unit);
      if (own != null) {
        sum = sum == null ? own : sum.add(own);
      }
    }
    return sum;
  }

  private static @Nullable BigDecimal amount(Map<Integer, String> raw, int key, AmountUnit unit) {
    return ua.kolo.programmes.wording.Amounts.parse(raw.getOrDefault(key, ""), unit).value();
  }
}
