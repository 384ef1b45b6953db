package ua.kolo.programmes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.checking.Recount;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Head;
import ua.kolo.programmes.plan.Layout;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Origin;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.PrintedTotal;

/// A plan with what came of it in the place of what was expected: the report in the council's own
/// table.
final class ActualPlan {
  private final Plan plan;
  private final int year;
  private final Map<String, Actual> told;

  private ActualPlan(Plan plan, int year, List<Actual> told) {
    this.plan = plan;
    this.year = year;
    this.told = told.stream().collect(Collectors.toMap(Actual::key, Function.identity()));
  }

  /// The plan as a report.
  static Plan of(Plan plan, Actual.Paper paper, List<Actual> told, Actual.Form form) {
    var head = titled(plan.head(), paper);
    boolean table = !plan.layout().columns().isEmpty();
    boolean room = !table || plan.layout().columns().stream().anyMatch(ActualPlan::isResult);
    return table && (form == Actual.Form.ADDED || !room)
        ? AddedColumns.of(plan, head, told, paper.span())
        : new ActualPlan(plan, paper.year(), told).inPlace(head);
  }

  private static boolean isResult(Layout.Column column) {
    return column.role() == Layout.Role.EXPECTED_RESULT
        || column.role() == Layout.Role.ACTUAL_RESULT;
  }

  private static Head titled(Head head, Actual.Paper paper) {
    var title = paper.title();
    var below = new ArrayList<>(head.footnotes());
    below.addAll(paper.notes());
    return new Head(
        title == null ? head.title() : title,
        head.kind(),
        head.level(),
        head.place(),
        head.period(),
        head.approval(),
        head.unit(),
        head.preamble(),
        below);
  }

  private Plan inPlace(Head head) {
    var measures = plan.measures().stream().map(this::inPlace).toList();
    return new Plan(head, plan.layout(), plan.nodes(), measures, totals(), List.of());
  }

  private Measure inPlace(Measure measure) {
    var actual = told.get(measure.key());
    var words = actual == null ? null : actual.result();
    var lines = new ArrayList<FundingLine>();
    for (int at = 0; at < measure.lines().size(); at++) {
      var spent = actual == null ? Map.<Integer, BigDecimal>of() : money(actual, measure, at);
      lines.add(spent(measure.lines().get(at), spent));
    }
    var result = words == null ? null : new Measure.Result(Measure.Result.Kind.ACTUAL, words);
    return AddedColumns.copy(measure, lines, result, measure.others());
  }

  /// What is told of a line by years; of one that only its parts tell of, all of them together.
  private Map<Integer, BigDecimal> money(Actual actual, Measure measure, int line) {
    var own = told(actual, line);
    if (!own.isEmpty() || measure.lines().get(line).ofWhich()) {
      return own;
    }
    var sum = new TreeMap<Integer, BigDecimal>();
    for (int at = line + 1;
        at < measure.lines().size() && measure.lines().get(at).ofWhich();
        at++) {
      told(actual, at).forEach((of, part) -> sum.merge(of, part, BigDecimal::add));
    }
    return sum;
  }

  private Map<Integer, BigDecimal> told(Actual actual, int line) {
    var told = new TreeMap<Integer, BigDecimal>();
    for (var one : actual.money()) {
      if (one.line() == line) {
        one.spentBy().forEach((of, part) -> told.merge(of, part, BigDecimal::add));
        if (one.spentBy().isEmpty() && one.spent() != null) {
          told.merge(year, one.spent(), BigDecimal::add);
        }
      }
    }
    return told;
  }

  /// A line whose amount was planned and nobody told of stays blank: planned is not spent. What is
  /// no amount (a dash, «не потребує») stays as it is printed.
  private FundingLine spent(FundingLine line, Map<Integer, BigDecimal> told) {
    boolean planned = line.state() == FundingLine.State.AMOUNT;
    return told.isEmpty() && !planned ? line : filled(line, told);
  }

  private FundingLine filled(FundingLine line, Map<Integer, BigDecimal> told) {
    boolean yearly = !line.byYear().isEmpty() || told.keySet().stream().anyMatch(this::hasYear);
    var spent = sum(told);
    return new FundingLine(
        line.executors(),
        line.sources(),
        line.sourceRaw(),
        state(spent),
        spent,
        line.totalPrinted(),
        yearly ? new TreeMap<>(told) : new TreeMap<>(),
        Map.of(),
        line.ofWhich(),
        null,
        line.origin());
  }

  private static @Nullable BigDecimal sum(Map<Integer, BigDecimal> told) {
    return told.values().stream().reduce(BigDecimal::add).orElse(null);
  }

  private boolean hasYear(Integer told) {
    return plan.layout().columns().stream()
        .anyMatch(
            column -> column.role() == Layout.Role.AMOUNT && Objects.equals(column.year(), told));
  }

  private static FundingLine.State state(@Nullable BigDecimal spent) {
    if (spent == null) {
      return FundingLine.State.BLANK;
    }
    return spent.signum() == 0 ? FundingLine.State.ZERO : FundingLine.State.AMOUNT;
  }

  /// Sums of the plan would be false beside what was spent: each is counted anew from the lines it
  /// sums. The passport tells of the plan.
  private List<PrintedTotal> totals() {
    var spent = plan.measures().stream().map(this::spent).toList();
    var counted =
        Recount.over(
            plan, new Plan(plan.head(), plan.layout(), plan.nodes(), spent, List.of(), List.of()));
    var totals = new ArrayList<PrintedTotal>();
    var places = new HashMap<Integer, Integer>();
    for (int at = 0; at < counted.size(); at++) {
      if (isOfTheTable(counted.get(at))) {
        places.put(at, totals.size());
        totals.add(placed(counted.get(at), plan.totals().get(at).origin()));
      }
    }
    for (int at = 0; at < totals.size(); at++) {
      totals.set(at, within(totals.get(at), places));
    }
    return totals;
  }

  // A zero the plan prints is no money anybody told of.
  private Measure spent(Measure measure) {
    var actual = told.get(measure.key());
    var lines = new ArrayList<FundingLine>();
    for (int at = 0; at < measure.lines().size(); at++) {
      var money = actual == null ? Map.<Integer, BigDecimal>of() : money(actual, measure, at);
      lines.add(filled(measure.lines().get(at), money));
    }
    return AddedColumns.copy(measure, lines, null, measure.others());
  }

  private static boolean isOfTheTable(PrintedTotal total) {
    return switch (total.kind()) {
      case PASSPORT_TOTAL, RESOURCE_TOTAL -> false;
      case EXECUTOR_TOTAL, SOURCE_TOTAL, SECTION_TOTAL, YEAR_TOTAL, GRAND_TOTAL, OF_WHICH -> true;
    };
  }

  // Counted anew, it stands where it was printed.
  private static PrintedTotal placed(PrintedTotal total, Origin origin) {
    return new PrintedTotal(
        total.label(),
        total.kind(),
        total.subject(),
        total.node(),
        total.partOf(),
        total.total(),
        total.byYear(),
        total.raw(),
        origin);
  }

  private static PrintedTotal within(PrintedTotal total, Map<Integer, Integer> places) {
    var above = total.partOf();
    return new PrintedTotal(
        total.label(),
        total.kind(),
        total.subject(),
        total.node(),
        above == null ? null : places.get(above),
        total.total(),
        total.byYear(),
        total.raw(),
        total.origin());
  }
}
