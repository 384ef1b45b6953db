package ua.kolo.programmes.checking;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import ua.kolo.programmes.plan.PrintedTotal.Kind;

/// S7: a part of a total gives what its lines give, and the parts together fit into the total.
final class OfWhichCheck implements Check {
  // A table of resources may name sources and what they consist of.
  private static final EnumSet<Kind> OUTSIDE = EnumSet.of(Kind.PASSPORT_TOTAL, Kind.RESOURCE_TOTAL);

  @Override
  public List<Finding> check(Survey survey) {
    var all = new ArrayList<Finding>();
    var findings = new TotalFindings(survey);
    for (var tally : survey.tallies()) {
      if (tally.total().kind() == Kind.OF_WHICH && tally.wrong()) {
        all.add(findings.of(Rule.S7, tally));
      }
      for (var kind : EnumSet.complementOf(OUTSIDE)) {
        overflow(survey, tally, kind, all);
      }
    }
    return all;
  }

  /// The parts of a right total are larger than the total though each of them may be right. Parts
  /// by source and parts by body are two accounts of it.
  private static void overflow(Survey survey, Tally parent, Kind kind, List<Finding> all) {
    var parts =
        survey.tallies().stream()
            .filter(t -> Objects.equals(t.total().partOf(), parent.index()))
            .filter(t -> t.total().kind() == kind)
            .toList();
    if (parts.isEmpty() || parent.wrong() || parts.stream().anyMatch(Tally::wrong)) {
      return;
    }
    var whole = Amounts.of(parent.total().total(), parent.total().byYear());
    var sum =
        Amounts.sum(
            parts.stream().map(t -> Amounts.of(t.total().total(), t.total().byYear())).toList());
    var keys = new TreeSet<>(whole.cells().keySet());
    keys.retainAll(sum.cells().keySet());
    var deviation = new Deviation(whole.over(keys), sum.over(keys));
    if (deviation.difference().cells().values().stream().anyMatch(v -> v.signum() < 0)) {
      var place = survey.total(parent.index());
      all.add(
          Finding.sum(Rule.S7, Rule.S7.severity(), place, deviation, Explanation.UNEXPLAINED)
              .with(Map.of("parts", String.valueOf(parts.size()))));
    }
  }
}
