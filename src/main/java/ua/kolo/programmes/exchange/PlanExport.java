package ua.kolo.programmes.exchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.exchange.PublishedPlan.Body;
import ua.kolo.programmes.exchange.PublishedPlan.Check;
import ua.kolo.programmes.exchange.PublishedPlan.Item;
import ua.kolo.programmes.exchange.PublishedPlan.Line;
import ua.kolo.programmes.exchange.PublishedPlan.Total;
import ua.kolo.programmes.exchange.PublishedPlan.When;
import ua.kolo.programmes.plan.Executor;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Node;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.PrintedTotal;

/// Turns a plan into the stable format other programs read.
public final class PlanExport {
  private static final Line NO_MONEY =
      new Line(List.of(), List.of(), FundingLine.State.NO_COLUMN, null, new TreeMap<>(), false);
  private final Map<String, String> nodes;

  private PlanExport(Plan plan) {
    nodes = plan.nodes().stream().collect(Collectors.toMap(Node::key, Node::text, (a, _) -> a));
  }

  public static PublishedPlan of(Plan plan, List<Check> checks) {
    var export = new PlanExport(plan);
    var head = plan.head();
    return new PublishedPlan(
        new PublishedPlan.Document(
            head.title(),
            head.kind(),
            head.level(),
            head.period(),
            head.place(),
            head.approval(),
            head.footnotes()),
        plan.measures().stream().map(export::item).toList(),
        plan.totals().stream().map(PlanExport::total).toList(),
        checks);
  }

  /// Hryvnias as thousands, exact, without needless noughts.
  public static @Nullable BigDecimal thousands(@Nullable BigDecimal hryvnias) {
    return hryvnias == null ? null : shifted(hryvnias);
  }

  public static SortedMap<Integer, BigDecimal> thousands(Map<Integer, BigDecimal> byYear) {
    var all = new TreeMap<Integer, BigDecimal>();
    byYear.forEach((year, amount) -> all.put(year, shifted(amount)));
    return all;
  }

  private static BigDecimal shifted(BigDecimal hryvnias) {
    var thousands = hryvnias.movePointLeft(3).stripTrailingZeros();
    return thousands.scale() < 0 ? thousands.setScale(0) : thousands;
  }

  private Item item(Measure measure) {
    var term = measure.term();
    var lines = measure.lines().stream().map(PlanExport::line).toList();
    return new Item(
        measure.key(),
        measure.number(),
        measure.text(),
        measure.parent() == null ? null : nodes.get(measure.parent()),
        bodies(measure.executors()),
        new When(term.raw(), term.from(), term.to(), term.recurrence()),
        lines.isEmpty() ? List.of(NO_MONEY) : lines,
        measure.result(),
        measure.quantities());
  }

  private static Line line(FundingLine line) {
    return new Line(
        bodies(line.executors()),
        line.sources(),
        line.state(),
        thousands(line.total()),
        thousands(line.byYear()),
        line.ofWhich());
  }

  private static Total total(PrintedTotal total) {
    return new Total(
        total.label(),
        total.kind(),
        total.subject(),
        thousands(total.total()),
        thousands(total.byYear()));
  }

  private static List<Body> bodies(List<Executor> executors) {
    return executors.stream().map(e -> new Body(e.name(), e.byConsent(), e.role())).toList();
  }
}
