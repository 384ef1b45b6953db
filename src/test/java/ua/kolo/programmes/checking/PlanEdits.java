package ua.kolo.programmes.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Plan;

/// Plans with one thing changed.
final class PlanEdits {
  private PlanEdits() {}

  /// Another printed total in one line of a measure.
  static Plan withTotal(Plan plan, String measure, int line, BigDecimal total) {
    var measures = new ArrayList<>(plan.measures());
    measures.replaceAll(m -> m.key().equals(measure) ? withTotal(m, line, total) : m);
    return new Plan(
        plan.head(), plan.layout(), plan.nodes(), measures, plan.totals(), plan.questions());
  }

  private static Measure withTotal(Measure measure, int line, BigDecimal total) {
    var lines = new ArrayList<>(measure.lines());
    lines.set(line, withTotal(lines.get(line), total));
    return new Measure(
        measure.key(),
        measure.number(),
        measure.text(),
        measure.lead(),
        measure.parent(),
        measure.otherParents(),
        measure.executors(),
        measure.term(),
        lines,
        measure.result(),
        measure.quantities(),
        measure.indicators(),
        measure.origins(),
        measure.notes());
  }

  private static FundingLine withTotal(FundingLine line, BigDecimal total) {
    return new FundingLine(
        line.executors(),
        line.sources(),
        line.sourceRaw(),
        line.state(),
        total,
        line.totalPrinted(),
        line.byYear(),
        line.raw(),
        line.ofWhich(),
        line.result(),
        line.origin());
  }
}
