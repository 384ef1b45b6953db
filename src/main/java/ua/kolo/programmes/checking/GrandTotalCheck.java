package ua.kolo.programmes.checking;

import java.util.List;
import ua.kolo.programmes.plan.PrintedTotal.Kind;

/// S6: the grand total and the sections' totals are sums of lines. A total that only agrees with
/// subtotals repeats their errors.
final class GrandTotalCheck implements Check {
  @Override
  public List<Finding> check(Survey survey) {
    return new TotalFindings(survey)
        .wrong(
            Rule.S6,
            t -> t.total().kind() == Kind.GRAND_TOTAL || t.total().kind() == Kind.SECTION_TOTAL);
  }
}
