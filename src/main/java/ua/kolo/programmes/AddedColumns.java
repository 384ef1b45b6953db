package ua.kolo.programmes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.kolo.platform.Wording;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Head;
import ua.kolo.programmes.plan.Layout;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Origin;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.PrintedTotal;

/// The plan's own table with further columns at its right: what was done, and the money of it.
final class AddedColumns {
  // The document is the council's, so its words are Ukrainian.
  private static final Wording WORDS = Wording.of("layout");
  private static final int FINEST = 5;

  /// The row of the whole where the plan prints none.
  private static final PrintedTotal OWN =
      new PrintedTotal(
          say("actual.total"),
          PrintedTotal.Kind.GRAND_TOTAL,
          null,
          null,
          null,
          null,
          new TreeMap<>(),
          Map.of(),
          Origin.COUNTED);

  private final Plan plan;
  private final int first;
  private final List<Added> stages;

  private AddedColumns(Plan plan, List<Added> stages) {
    this.plan = plan;
    this.stages = stages;
    first = plan.layout().columns().size();
  }

  static Plan of(Plan plan, Head head, List<Actual> told, Actual.Span span) {
    boolean money = told.stream().anyMatch(one -> !one.money().isEmpty());
    // The treasury's money on its way to the body is told by few; its column comes when it is.
    boolean financed = told.stream().anyMatch(one -> Stage.FINANCED.sum(one) != null);
    var stages = new ArrayList<Added>();
    Stream.of(Stage.values())
        .filter(stage -> money && (stage != Stage.FINANCED || financed))
        .forEach(stage -> stages.add(new Added(stage.head(span), stage::sum)));
    years(told).forEach(year -> stages.add(Added.of(year)));
    return new AddedColumns(plan, stages).plan(head, told);
  }

  private static List<Integer> years(List<Actual> told) {
    return told.stream()
        .flatMap(one -> one.money().stream())
        .flatMap(line -> line.spentBy().keySet().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /// A column of money.
  private record Added(String head, Sum sum) {
    /// What was spent in one of several years.
    static Added of(Integer year) {
      return new Added(
          WORDS.text(Wording.UKRAINIAN, "layout.actual.spent.year", String.valueOf(year)),
          actual -> {
            BigDecimal sum = null;
            for (var line : actual.money()) {
              sum = Stage.plus(sum, line.spentBy().get(year));
            }
            return sum;
          });
    }

    @Nullable BigDecimal sum(Actual actual) {
      return sum.apply(actual);
    }
  }

  private interface Sum extends Function<Actual, @Nullable BigDecimal> {}

  private Plan plan(Head head, List<Actual> told) {
    var byKey = new HashMap<String, Actual>();
    told.forEach(one -> byKey.put(one.key(), one));
    var measures =
        plan.measures().stream()
            .map(
                measure ->
                    copy(
                        measure,
                        measure.lines(),
                        measure.result(),
                        others(measure, byKey.get(measure.key()))))
            .toList();
    return new Plan(head, layout(), plan.nodes(), measures, totals(told), List.of());
  }

  private Layout layout() {
    var old = plan.layout();
    var columns = new ArrayList<>(old.columns());
    columns.add(new Layout.Column(Layout.Role.NOTE, say("actual"), null, null, null, 1));
    for (var stage : stages) {
      columns.add(new Layout.Column(Layout.Role.NOTE, stage.head(), null, null, null, 1));
    }
    return new Layout(columns, old.levels(), headerRows(), old.numberRow(), true, old.shape());
  }

  /// The stages of money stand under one heading, so that nobody takes them for the plan's sums.
  private List<List<String>> headerRows() {
    var old = new ArrayList<>(plan.layout().headerRows());
    if (!stages.isEmpty() && old.size() == 1) {
      old.add(old.getFirst());
    }
    var rows = new ArrayList<List<String>>();
    for (int at = 0; at < old.size(); at++) {
      var texts = new ArrayList<>(old.get(at));
      while (texts.size() < first) {
        texts.add("");
      }
      texts.add(say("actual"));
      boolean last = at == old.size() - 1;
      stages.forEach(stage -> texts.add(last ? stage.head() : group()));
      rows.add(texts);
    }
    return rows;
  }

  private String group() {
    return say("actual.money") + ", " + say("unit." + plan.head().unit());
  }

  private Map<Integer, String> others(Measure measure, @Nullable Actual actual) {
    var others = new HashMap<>(measure.others());
    if (actual == null) {
      return others;
    }
    others.put(first, actual.result() == null ? "" : actual.result());
    for (int at = 0; at < stages.size(); at++) {
      others.put(first + 1 + at, text(stages.get(at).sum(actual)));
    }
    return others;
  }

  /// The whole of what was told stands in the plan's own row of its sum, else in one below it.
  private List<PrintedTotal> totals(List<Actual> told) {
    var sums = new HashMap<Integer, String>();
    for (int at = 0; at < stages.size(); at++) {
      var stage = stages.get(at);
      BigDecimal sum = null;
      for (var one : told) {
        sum = Stage.plus(sum, stage.sum(one));
      }
      sums.put(-1 - (first + 1 + at), text(sum));
    }
    var totals = new ArrayList<>(plan.totals());
    var kinds = totals.stream().map(PrintedTotal::kind).toList();
    int grand = kinds.lastIndexOf(PrintedTotal.Kind.GRAND_TOTAL);
    if (grand >= 0) {
      totals.set(grand, with(totals.get(grand), sums));
    } else if (!stages.isEmpty()) {
      totals.add(with(OWN, sums));
    }
    return totals;
  }

  private static PrintedTotal with(PrintedTotal total, Map<Integer, String> sums) {
    var raw = new HashMap<>(total.raw());
    raw.putAll(sums);
    return new PrintedTotal(
        total.label(),
        total.kind(),
        total.subject(),
        total.node(),
        total.partOf(),
        total.total(),
        total.byYear(),
        raw,
        total.origin());
  }

  /// A stage of money that somebody told of.
  private enum Stage {
    PLANNED(Actual.Money::planned),
    ALLOCATED(Actual.Money::allocated),
    FINANCED(Actual.Money::financed),
    SPENT(Actual.Money::spent);

    @SuppressWarnings("ImmutableEnumChecker") // a function without a state
    private final Part part;

    Stage(Part part) {
      this.part = part;
    }

    /// What was planned says of which time, for it is not always that of the rest.
    String head(Actual.Span span) {
      var key = "actual." + name().toLowerCase(Locale.ROOT);
      return say(this == PLANNED && span != Actual.Span.YEAR ? key + "." + span : key);
    }

    /// Null when nobody told of any line: not told is not zero.
    @Nullable BigDecimal sum(Actual actual) {
      BigDecimal sum = null;
      for (var line : actual.money()) {
        sum = plus(sum, part.apply(line));
      }
      return sum;
    }

    static @Nullable BigDecimal plus(@Nullable BigDecimal one, @Nullable BigDecimal other) {
      if (one == null || other == null) {
        return one == null ? other : one;
      }
      return one.add(other);
    }
  }

  private interface Part extends Function<Actual.Money, @Nullable BigDecimal> {}

  private String text(@Nullable BigDecimal sum) {
    return sum == null ? "" : text(sum, plan.head().unit());
  }

  private static String text(BigDecimal hryvnias, AmountUnit unit) {
    var amount = hryvnias.divide(unit.hryvnias(), FINEST, RoundingMode.HALF_UP);
    var plain = amount.stripTrailingZeros().toPlainString();
    return plain.replace('.', ',');
  }

  private static String say(String key) {
    return WORDS.text(Wording.UKRAINIAN, "layout." + key);
  }

  static Measure copy(
      Measure measure,
      List<FundingLine> lines,
      Measure.@Nullable Result result,
      Map<Integer, String> others) {
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
        result,
        measure.quantities(),
        measure.indicators(),
        measure.origins(),
        measure.notes(),
        others);
  }
}
