package ua.kolo.programmes.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.checking.Finding;
import ua.kolo.programmes.checking.Place;
import ua.kolo.programmes.checking.Rule;
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
  private static final Set<Rule> ROW_RULES = EnumSet.of(Rule.S1, Rule.S2);
  private final String title;
  private final Map<String, String> nodes;

  private PlanExport(Plan plan) {
    title = plan.head().title();
    nodes = plan.nodes().stream().collect(Collectors.toMap(Node::key, Node::text, (a, _) -> a));
  }

  public static PublishedPlan of(Plan plan, List<Finding> findings) {
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
        PublishedPlan.UNIT,
        plan.measures().stream().map(export::item).toList(),
        totals(plan, findings),
        findings.stream().filter(Finding::isSum).flatMap(f -> checks(plan, f)).toList());
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
    var lines = leaves(measure.lines()).stream().map(PlanExport::line).toList();
    return new Item(
        measure.key(),
        measure.number(),
        measure.text(),
        measure.parent() == null ? title : nodes.get(measure.parent()),
        bodies(measure.executors()),
        new When(term.raw(), term.from(), term.to(), term.recurrence()),
        lines.isEmpty() ? List.of(NO_MONEY) : lines,
        measure.result(),
        measure.quantities());
  }

  // A sum that names no source and is broken down by source would be told twice.
  private static List<FundingLine> leaves(List<FundingLine> lines) {
    var leaves = new ArrayList<FundingLine>();
    for (int i = 0; i < lines.size(); i++) {
      boolean detailed = i + 1 < lines.size() && bySource(lines.get(i + 1));
      var line = lines.get(i);
      if (line.ofWhich() || !detailed || !line.sources().isEmpty()) {
        leaves.add(line.ofWhich() && i > 0 ? dated(line, lines.get(i - 1), lines, i) : line);
      }
    }
    return leaves;
  }

  private static boolean bySource(FundingLine line) {
    return line.ofWhich() && !line.sources().isEmpty();
  }

  /// All the money is one source's, and only the sum says in which years.
  private static FundingLine dated(
      FundingLine line, FundingLine sum, List<FundingLine> lines, int at) {
    boolean only = !sum.ofWhich() && (at + 1 == lines.size() || !lines.get(at + 1).ofWhich());
    boolean whole = sum.sources().isEmpty() && line.amount().compareTo(sum.amount()) == 0;
    return only && whole && line.byYear().isEmpty() ? line.in(sum.byYear()) : line;
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

  // A row's own total that does not come out is a printed sum like the others.
  private static List<Total> totals(Plan plan, List<Finding> findings) {
    var all = new ArrayList<>(plan.totals().stream().map(PlanExport::total).toList());
    for (var finding : findings) {
      if (finding.isSum() && ROW_RULES.contains(finding.rule())) {
        var printed = thousands(finding.printed());
        all.add(new Total(finding.place().label(), "ROW_TOTAL", null, printed, new TreeMap<>()));
      }
    }
    return all;
  }

  /// The sum as a whole, then each further cell of it that does not come out.
  private static Stream<Check> checks(Plan plan, Finding finding) {
    var printed = printedYears(plan, finding.place());
    var years =
        finding.byYear().entrySet().stream()
            .filter(year -> !String.valueOf(year.getKey()).equals(finding.words().get("year")))
            .filter(year -> printed.containsKey(year.getKey()))
            .map(
                year ->
                    check(
                        finding,
                        year.getKey(),
                        printed.getOrDefault(year.getKey(), BigDecimal.ZERO)));
    return Stream.concat(Stream.of(check(finding)), years);
  }

  private static Map<Integer, BigDecimal> printedYears(Plan plan, Place place) {
    var total = place.total();
    if (total != null) {
      return plan.totals().get(total).byYear();
    }
    return plan.measures().stream()
        .filter(measure -> measure.key().equals(place.key()))
        .flatMap(measure -> measure.lines().stream().skip(Math.max(0, place.line() - 1)))
        .findFirst()
        .map(FundingLine::byYear)
        .orElseGet(TreeMap::new);
  }

  private static Check check(Finding finding, int year, BigDecimal printed) {
    var difference = finding.byYear().getOrDefault(year, BigDecimal.ZERO);
    return new Check(
        finding.place().label() + ", " + year,
        finding.rule().name(),
        thousands(printed),
        thousands(printed.subtract(difference)),
        thousands(difference),
        new TreeMap<>());
  }

  private static Check check(Finding finding) {
    return new Check(
        finding.place().label(),
        finding.rule().name(),
        thousands(finding.printed()),
        thousands(finding.computed()),
        thousands(finding.difference()),
        thousands(finding.byYear()));
  }

  private static Total total(PrintedTotal total) {
    return new Total(
        total.label(),
        total.kind().name(),
        total.subject(),
        thousands(total.total()),
        thousands(total.byYear()));
  }

  private static List<Body> bodies(List<Executor> executors) {
    return executors.stream().map(e -> new Body(e.name(), e.byConsent(), e.role())).toList();
  }
}
