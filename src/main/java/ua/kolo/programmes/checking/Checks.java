package ua.kolo.programmes.checking;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.RowSums;

/// Checks a plan's sums and wording before a council votes on it. Stateless; safe to share.
public final class Checks {
  private static final List<Check> RULES =
      List.of(
          new HeadCheck(),
          new RowTotalCheck(),
          new SourceLinesCheck(),
          new ExecutorTotalCheck(),
          new SourceTotalCheck(),
          new YearTotalCheck(),
          new ColumnTotalCheck(),
          new GrandTotalCheck(),
          new OfWhichCheck(),
          new PassportCheck(),
          new SourceAndAmountCheck(),
          new SharedAmountCheck(),
          new EmptyCellsCheck(),
          new UnitCheck(),
          new PeriodYearsCheck(),
          new ForeignBudgetCheck(),
          new CopiedResultCheck(),
          new RepeatedMeasureCheck(),
          new BoundExecutorCheck(),
          new TermCheck(),
          new MeasurableCheck(),
          new BodyNamesCheck(),
          new NumberingCheck(),
          new RepealedActCheck(),
          new ActualResultCheck());

  private static final Comparator<Finding> HEAVIEST_FIRST =
      Comparator.comparing(Finding::severity)
          .thenComparingInt(finding -> finding.places().getFirst().origin().block())
          .thenComparingInt(finding -> finding.places().getFirst().origin().row());

  private static final Set<Rule> SUMS =
      EnumSet.of(Rule.S1, Rule.S2, Rule.S3, Rule.S4, Rule.S5, Rule.S6, Rule.S7, Rule.S8);

  /// Everything found, the heaviest first, else in reading order; what concerns the whole document
  /// comes before its rows. As long as it is asked what the columns of money hold no sum is
  /// accused.
  public List<Finding> check(Plan plan) {
    var survey = new Survey(plan);
    boolean unsure = RowSums.unsure(plan);
    return RULES.stream()
        .flatMap(rule -> rule.check(survey).stream())
        .filter(finding -> !unsure || !SUMS.contains(finding.rule()))
        .sorted(HEAVIEST_FIRST)
        .toList();
  }
}
