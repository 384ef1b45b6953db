package ua.kolo.programmes.checking;

import java.util.List;
import ua.kolo.programmes.plan.PrintedTotal.Kind;

/// S3: an executor's total is the sum of the executor's lines.
final class ExecutorTotalCheck implements Check {
  @Override
  public List<Finding> check(Survey survey) {
    return new TotalFindings(survey).wrong(Rule.S3, t -> t.total().kind() == Kind.EXECUTOR_TOTAL);
  }
}
