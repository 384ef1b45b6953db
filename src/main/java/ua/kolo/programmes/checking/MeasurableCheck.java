package ua.kolo.programmes.checking;

import java.util.List;
import java.util.Map;
import ua.kolo.programmes.plan.Head.Kind;
import ua.kolo.programmes.plan.Measure;

/// T5: what a measure promises can be measured. Told once: of the plan when it has no figures at
/// all, else of the measures without one. A report of what was done promises nothing.
final class MeasurableCheck implements Check {
  @Override
  public List<Finding> check(Survey survey) {
    var measures = survey.measures();
    if (measures.isEmpty() || survey.plan().head().kind() == Kind.EXECUTION_REPORT) {
      return List.of();
    }
    var without = measures.stream().filter(m -> !isMeasurable(m)).map(survey::place).toList();
    if (without.size() == measures.size()) {
      return List.of(Finding.text(Rule.T5, "WHOLE", List.of(Place.DOCUMENT), Map.of()));
    }
    return without.isEmpty() ? List.of() : List.of(Finding.text(Rule.T5, "", without, Map.of()));
  }

  private static boolean isMeasurable(Measure measure) {
    return !measure.quantities().isEmpty() || !measure.indicators().isEmpty();
  }
}
