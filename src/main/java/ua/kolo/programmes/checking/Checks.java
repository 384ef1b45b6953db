package ua.kolo.programmes.checking;

import java.util.Comparator;
import java.util.List;
import ua.kolo.programmes.plan.Plan;

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

  /// Everything found, the heaviest first, else in reading order; what concerns the whole document
  /// comes before its rows.
  public List<Finding> check(Plan plan) {
    var survey = new Survey(plan);
    return RULES.stream().flatMap(r -> r.check(survey).stream()).sorted(HEAVIEST_FIRST).toList();
  }
}
