package ua.kolo.programmes.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import ua.kolo.programmes.checking.Explanation.Cause;

/// Makes findings of totals that do not come out.
final class TotalFindings {
  private final Survey survey;

  TotalFindings(Survey survey) {
    this.survey = survey;
  }

  Finding of(Rule rule, Tally tally) {
    var explanation = new Reasons(survey, tally).find();
    var place = survey.total(tally.index());
    var finding =
        Finding.sum(
            rule, severity(rule, tally, explanation), place, tally.deviation(), explanation);
    var unknown = tally.unknown();
    return unknown.isEmpty()
        ? finding
        : finding.with(Map.of("unknown", String.valueOf(unknown.size())));
  }

  /// A surplus may be the money of lines whose amount is not printed; a rounding is no error.
  private static Severity severity(Rule rule, Tally tally, Explanation explanation) {
    if (explanation.found() && explanation.causes().getFirst().kind() == Cause.Kind.ROUNDING) {
      return Severity.NOTE;
    }
    boolean surplus =
        tally.deviation().difference().cells().values().stream().allMatch(v -> v.signum() >= 0);
    boolean maybeUnknown = surplus && !tally.unknown().isEmpty();
    return maybeUnknown || !tally.sure() ? Severity.WARNING : rule.severity();
  }

  /// Wrong totals of these kinds whose whole amount is wrong.
  List<Finding> wrong(Rule rule, Predicate<Tally> which) {
    var all = new ArrayList<Finding>();
    for (var tally : survey.tallies()) {
      if (which.test(tally) && tally.wrong() && tally.deviation().inTotal()) {
        all.add(of(rule, tally));
      }
    }
    return all;
  }
}
