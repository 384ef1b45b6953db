package ua.kolo.programmes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.checking.Recount;
import ua.kolo.programmes.layout.Printed;
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
    var report = new ActualPlan(plan, paper.year(), told);
    return table && (form == Actual.Form.ADDED || !room)
        ? AddedColumns.of(report.beside(), head, told, paper.span())
        : report.inPlace(head);
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

  /// Sums of the table would be false beside what was spent: each is counted anew from the lines it
  /// sums. The passport and the table of resources tell of the plan: what was spent stands beside.
  private List<PrintedTotal> totals() {
    var counted = counted();
    return IntStream.range(0, counted.size())
        .mapToObj(at -> total(plan.totals().get(at), counted.get(at)))
        .toList();
  }

  private PrintedTotal total(PrintedTotal planned, PrintedTotal counted) {
    return planned.kind().isOfTheTable()
        ? placed(counted, planned.origin())
        : Printed.told(planned, counted, plan.head().unit());
  }

  private List<PrintedTotal> counted() {
    var spent = plan.measures().stream().map(this::spent).toList();
    return Recount.over(
        plan, new Plan(plan.head(), plan.layout(), plan.nodes(), spent, List.of(), List.of()));
  }

  /// The plan with what was spent beside the sums outside its table, which stays as adopted.
  private Plan beside() {
    var counted = counted();
    var totals =
        IntStream.range(0, counted.size())
            .mapToObj(
                at -> {
                  var planned = plan.totals().get(at);
                  return planned.kind().isOfTheTable() ? planned : total(planned, counted.get(at));
                })
            .toList();
    return new Plan(
        plan.head(), plan.layout(), plan.nodes(), plan.measures(), totals, plan.questions());
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
}
