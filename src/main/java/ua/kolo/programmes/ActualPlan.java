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
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Head;
import ua.kolo.programmes.plan.Layout;
import ua.kolo.programmes.plan.Measure;
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

  /// The plan as a report of a year.
  ///
  /// @param title of the report; null keeps the plan's own
  static Plan of(Plan plan, int year, List<Actual> told, Actual.Form form, @Nullable String title) {
    var head = titled(plan.head(), title);
    boolean table = !plan.layout().columns().isEmpty();
    boolean room = !table || plan.layout().columns().stream().anyMatch(ActualPlan::isResult);
    return table && (form == Actual.Form.ADDED || !room)
        ? AddedColumns.of(plan, head, told)
        : new ActualPlan(plan, year, told).inPlace(head);
  }

  private static boolean isResult(Layout.Column column) {
    return column.role() == Layout.Role.EXPECTED_RESULT
        || column.role() == Layout.Role.ACTUAL_RESULT;
  }

  private static Head titled(Head head, @Nullable String title) {
    return title == null
        ? head
        : new Head(
            title,
            head.kind(),
            head.level(),
            head.place(),
            head.period(),
            head.approval(),
            head.unit(),
            head.preamble(),
            head.footnotes());
  }

  private Plan inPlace(Head head) {
    var measures = plan.measures().stream().map(this::inPlace).toList();
    return new Plan(head, plan.layout(), plan.nodes(), measures, totals(measures), List.of());
  }

  private Measure inPlace(Measure measure) {
    var actual = told.get(measure.key());
    var words = actual == null ? null : actual.result();
    var lines = new ArrayList<FundingLine>();
    for (int at = 0; at < measure.lines().size(); at++) {
      lines.add(spent(measure.lines().get(at), actual == null ? null : money(actual, measure, at)));
    }
    var result = words == null ? null : new Measure.Result(Measure.Result.Kind.ACTUAL, words);
    return AddedColumns.copy(measure, lines, result, measure.others());
  }

  /// What is told of a line; of one that only its parts tell of, all of them together.
  private static @Nullable BigDecimal money(Actual actual, Measure measure, int line) {
    var own = told(actual, line);
    if (own != null || measure.lines().get(line).ofWhich()) {
      return own;
    }
    BigDecimal sum = null;
    for (int at = line + 1;
        at < measure.lines().size() && measure.lines().get(at).ofWhich();
        at++) {
      var part = told(actual, at);
      sum = sum == null || part == null ? (sum == null ? part : sum) : sum.add(part);
    }
    return sum;
  }

  private static @Nullable BigDecimal told(Actual actual, int line) {
    BigDecimal told = null;
    for (var one : actual.money()) {
      var spent = one.line() == line ? one.spent() : null;
      told = told == null || spent == null ? (told == null ? spent : told) : told.add(spent);
    }
    return told;
  }

  /// A line whose amount was planned and nobody told of stays blank: planned is not spent. What is
  /// no amount (a dash, «не потребує») stays as it is printed.
  private FundingLine spent(FundingLine line, @Nullable BigDecimal spent) {
    boolean planned = line.state() == FundingLine.State.AMOUNT;
    if (spent == null && !planned) {
      return line;
    }
    boolean yearly = !line.byYear().isEmpty() || hasYear();
    var byYear = new TreeMap<Integer, BigDecimal>();
    if (spent != null && yearly) {
      byYear.put(year, spent);
    }
    return new FundingLine(
        line.executors(),
        line.sources(),
        line.sourceRaw(),
        state(spent),
        spent,
        line.totalPrinted(),
        byYear,
        Map.of(),
        line.ofWhich(),
        null,
        line.origin());
  }

  private boolean hasYear() {
    return plan.layout().columns().stream()
        .anyMatch(
            column -> column.role() == Layout.Role.AMOUNT && Objects.equals(column.year(), year));
  }

  private static FundingLine.State state(@Nullable BigDecimal spent) {
    if (spent == null) {
      return FundingLine.State.BLANK;
    }
    return spent.signum() == 0 ? FundingLine.State.ZERO : FundingLine.State.AMOUNT;
  }

  /// Only what can be summed anew is printed: sums of the plan would be false beside what was
  /// spent.
  private List<PrintedTotal> totals(List<Measure> measures) {
    var sum =
        measures.stream()
            .flatMap(measure -> measure.lines().stream())
            .filter(line -> !line.ofWhich())
            .map(FundingLine::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    var totals = new ArrayList<PrintedTotal>();
    for (var total : plan.totals()) {
      if (total.kind() == PrintedTotal.Kind.GRAND_TOTAL) {
        totals.add(
            new PrintedTotal(
                total.label(),
                total.kind(),
                total.subject(),
                total.node(),
                null,
                sum,
                new TreeMap<>(Map.of(year, sum)),
                new HashMap<>(),
                total.origin()));
      }
    }
    return totals;
  }
}
