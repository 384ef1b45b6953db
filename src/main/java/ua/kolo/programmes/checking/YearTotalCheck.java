package ua.kolo.programmes.checking;

import java.util.ArrayList;
import java.util.List;
import ua.kolo.programmes.plan.PrintedTotal.Kind;

/// S5: each year of a total is the sum of that year's lines. A total that is wrong as a whole is
/// told by its own rule, with its years.
final class YearTotalCheck implements Check {
  @Override
  public List<Finding> check(Survey survey) {
    var findings = new TotalFindings(survey);
    var all = new ArrayList<Finding>();
    for (var tally : survey.tallies()) {
      var kind = tally.total().kind();
      boolean own =
          kind == Kind.OF_WHICH || kind == Kind.PASSPORT_TOTAL || kind == Kind.RESOURCE_TOTAL;
      if (!own && tally.wrong() && !tally.deviation().inTotal()) {
        all.add(findings.of(Rule.S5, tally));
      }
    }
    return all;
  }
}
