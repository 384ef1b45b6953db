package ua.kolo.programmes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ua.kolo.platform.Wording;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Head;
import ua.kolo.programmes.plan.Layout;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Plan;

/// The plan's own table with further columns at its right: what was done, and the money of it.
final class AddedColumns {
  // The document is the council's, so its words are Ukrainian.
  private static final Wording WORDS = Wording.of("layout");
  private static final int FINEST = 5;
  private final Plan plan;
  private final int first;
  private final boolean money;

  private AddedColumns(Plan plan, boolean money) {
    this.plan = plan;
    this.money = money;
    first = plan.layout().columns().size();
  }

  static Plan of(Plan plan, Head head, List<Actual> told) {
    boolean money = told.stream().anyMatch(one -> !one.money().isEmpty());
    return new AddedColumns(plan, money).plan(head, told);
  }

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
    return new Plan(head, layout(), plan.nodes(), measures, plan.totals(), List.of());
  }

  private List<String> heads() {
    var unit = say("unit." + plan.head().unit());
    return money
        ? List.of(
            say("actual"),
            say("actual.planned") + ", " + unit,
            say("actual.allocated") + ", " + unit,
            say("actual.spent") + ", " + unit)
        : List.of(say("actual"));
  }

  private Layout layout() {
    var old = plan.layout();
    var columns = new ArrayList<>(old.columns());
    for (var head : heads()) {
      columns.add(new Layout.Column(Layout.Role.NOTE, head, null, null, null, 1));
    }
    var rows = new ArrayList<List<String>>();
    for (var row : old.headerRows()) {
      var texts = new ArrayList<>(row);
      while (texts.size() < first) {
        texts.add("");
      }
      texts.addAll(heads());
      rows.add(texts);
    }
    return new Layout(columns, old.levels(), rows, old.numberRow(), true, old.shape());
  }

  private Map<Integer, String> others(Measure measure, @Nullable Actual actual) {
    var others = new HashMap<>(measure.others());
    if (actual == null) {
      return others;
    }
    others.put(first, actual.result() == null ? "" : actual.result());
    if (money) {
      others.put(first + 1, sum(actual, Actual.Money::planned));
      others.put(first + 2, sum(actual, Actual.Money::allocated));
      others.put(first + 3, sum(actual, Actual.Money::spent));
    }
    return others;
  }

  private interface Part extends Function<Actual.Money, @Nullable BigDecimal> {}

  /// Blank when nobody told of any line: not told is not zero.
  private String sum(Actual actual, Part part) {
    BigDecimal sum = null;
    for (var line : actual.money()) {
      var amount = part.apply(line);
      if (amount != null) {
        sum = sum == null ? amount : sum.add(amount);
      }
    }
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
