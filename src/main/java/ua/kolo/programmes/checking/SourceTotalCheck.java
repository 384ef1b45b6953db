package ua.kolo.programmes.checking;

import java.util.List;
import ua.kolo.programmes.plan.PrintedTotal.Kind;

/// S4: a source's total is the sum of the source's lines.
final class SourceTotalCheck implements Check {
  @Override
  public List<Finding> check(Survey survey) {
    return new TotalFindings(survey).wrong(Rule.S4, t -> t.total().kind() == Kind.SOURCE_TOTAL);
  }
}
