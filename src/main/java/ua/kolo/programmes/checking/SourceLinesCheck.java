package ua.kolo.programmes.checking;

import java.util.List;
import ua.kolo.programmes.checking.Explanation.Cause;

/// S2: lines that detail a line («у т.ч.») fit into it; when they break it down wholly by source,
/// they give it exactly.
final class SourceLinesCheck implements Check {
  @Override
  public List<Finding> check(Survey survey) {
    var unit = survey.plan().head().unit();
    return survey.leaves().stream()
        .map(survey::breakdown)
        .filter(Breakdown::wrong)
        .map(b -> finding(b, new CellSlips(unit)))
        .toList();
  }

  private static Finding finding(Breakdown breakdown, CellSlips cells) {
    var deviation = breakdown.deviation();
    boolean open = !breakdown.tooMuch() && breakdown.details().stream().anyMatch(Entry::unknown);
    var severity = open ? Severity.WARNING : Rule.S2.severity();
    var reason =
        cells
            .rounding(deviation)
            .or(() -> cells.printed(deviation))
            .orElseGet(() -> leftOut(breakdown, cells));
    return Finding.sum(Rule.S2, severity, breakdown.parent().place(), deviation, reason);
  }

  private static Explanation leftOut(Breakdown breakdown, CellSlips cells) {
    var deviation = breakdown.deviation();
    var keys = deviation.difference().cells().keySet();
    return breakdown.details().stream()
        .filter(Entry::pays)
        .filter(e -> e.amounts().over(keys).negated().equals(deviation.difference()))
        .findFirst()
        .map(e -> Cause.at(Cause.Kind.LINE_LEFT_OUT, e.place(), e.line().amount()))
        .map(c -> new Explanation(List.of(c)))
        .or(() -> cells.plain(deviation))
        .orElse(Explanation.UNEXPLAINED);
  }
}
