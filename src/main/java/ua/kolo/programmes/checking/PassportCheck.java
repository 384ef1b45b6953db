package ua.kolo.programmes.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import ua.kolo.programmes.plan.PrintedTotal.Kind;

/// S8: the passport, the table and the table of resources name one amount. They are held against
/// the table's printed total, or its lines when it prints none; an amount that agrees with the
/// lines is right whatever the table prints. A total of one annex of several is no total of the
/// table. What falls to a source or a section is held against its lines.
final class PassportCheck implements Check {
  @Override
  public List<Finding> check(Survey survey) {
    var all = new ArrayList<Finding>();
    var table =
        survey.tallies().stream()
            .filter(t -> t.total().kind() == Kind.GRAND_TOTAL && t.total().total() != null)
            .filter(t -> t.parts().size() == survey.leaves().size())
            .findFirst();
    for (var tally : survey.tallies()) {
      var kind = tally.total().kind();
      boolean outside = kind == Kind.PASSPORT_TOTAL || kind == Kind.RESOURCE_TOTAL;
      if (outside && (tally.wrong() || !tally.judged())) {
        boolean part = tally.total().subject() != null || tally.total().node() != null;
        var deviation =
            part ? tally.deviation() : table.map(t -> against(tally, t)).orElse(tally.deviation());
        boolean known = tally.judged() || (!part && table.isPresent());
        if (deviation.any() && known) {
          all.add(finding(survey, tally, deviation));
        }
      }
    }
    return all;
  }

  private static Finding finding(Survey survey, Tally tally, Deviation deviation) {
    var cells = new CellSlips(survey.plan().head().unit());
    var reason =
        cells
            .rounding(deviation)
            .or(() -> cells.printed(deviation))
            .or(() -> cells.scale(deviation))
            .or(() -> cells.plain(deviation))
            .orElse(Explanation.UNEXPLAINED);
    return Finding.sum(Rule.S8, Rule.S8.severity(), survey.total(tally.index()), deviation, reason);
  }

  private static Deviation against(Tally outside, Tally table) {
    var printed = Amounts.of(outside.total().total(), outside.total().byYear());
    var wanted = Amounts.of(table.total().total(), table.total().byYear());
    var keys = new TreeSet<>(printed.cells().keySet());
    keys.retainAll(wanted.cells().keySet());
    return new Deviation(printed.over(keys), wanted.over(keys));
  }
}
