package ua.kolo.programmes.composing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.checking.Checks;
import ua.kolo.programmes.checking.Place;
import ua.kolo.programmes.checking.Recount;
import ua.kolo.programmes.checking.Rule;
import ua.kolo.programmes.editing.YearColumns;
import ua.kolo.programmes.plan.Head;
import ua.kolo.programmes.plan.Head.Period;
import ua.kolo.programmes.plan.Layout;
import ua.kolo.programmes.plan.Layout.Column;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Node;
import ua.kolo.programmes.plan.Origin;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.PrintedTotal;
import ua.kolo.programmes.plan.PrintedTotal.Kind;

/// A plan begun anew for another period: measures, executors and terms stay, years move, totals are
/// counted by the program, and what belongs to the old paper (its act, signatures, actual results)
/// is left behind.
public final class Renewal {
  private final Plan before;
  private final Outline outline;
  private final YearShift years;
  private final @Nullable YearColumns columns;
  private final Layout layout;
  private final TakenMeasure taken;
  private final Set<String> done;

  private Renewal(Plan before, Outline outline, MoneyRule rule) {
    this.before = before;
    this.outline = outline;
    var old = period(before);
    years = new YearShift(old.from() == 0 ? outline.period() : old, outline.period());
    columns = columns();
    layout = columns == null ? StandardTable.of(outline) : expecting(columns.layout());
    boolean terms = layout.columns().stream().anyMatch(column -> column.role() == Role.TERM);
    taken = new TakenMeasure(years, outline.period(), terms, rule);
    done = done();
  }

  /// Measures whose column of expected results tells what was done, as reports are printed.
  private Set<String> done() {
    if (before.head().kind() == Head.Kind.EXECUTION_REPORT) {
      return before.measures().stream().map(Measure::key).collect(Collectors.toSet());
    }
    return new Checks()
        .check(before).stream()
            .filter(finding -> finding.rule() == Rule.T9)
            .flatMap(finding -> finding.places().stream())
            .map(Place::key)
            .collect(Collectors.toSet());
  }

  public static Plan of(Plan before, Outline outline, MoneyRule rule) {
    return Recount.all(new Renewal(before, outline, rule).plan());
  }

  /// The title with its years moved into another period.
  public static String title(Plan before, Period now) {
    var old = period(before);
    return new YearShift(old.from() == 0 ? now : old, now).words(before.head().title());
  }

  /// The years a plan covers: its period, else those of its money.
  public static Period period(Plan plan) {
    if (plan.head().period() != null) {
      return plan.head().period();
    }
    var all = new TreeSet<Integer>();
    plan.measures().forEach(m -> m.lines().forEach(line -> all.addAll(line.byYear().keySet())));
    return all.isEmpty() ? new Period(0, 0) : new Period(all.first(), all.last());
  }

  private Plan plan() {
    return new Plan(
        outline.head(),
        layout,
        before.nodes().stream().map(Renewal::node).toList(),
        before.measures().stream().map(this::measure).toList(),
        totals(),
        List.of());
  }

  /// The table of before, unless its amounts stood in another unit than the new ones will.
  private @Nullable YearColumns columns() {
    boolean same = before.head().unit() == outline.unit();
    return before.layout().columns().isEmpty() || !same
        ? null
        : YearColumns.shifted(before.layout(), YearColumns.years(outline.period()));
  }

  /// A column of what was done expects what will be.
  private static Layout expecting(Layout old) {
    boolean expects = has(old, Role.EXPECTED_RESULT);
    var columns = new ArrayList<Column>();
    var rows = new ArrayList<List<String>>();
    old.headerRows().forEach(row -> rows.add(new ArrayList<>(row)));
    for (int c = 0; c < old.columns().size(); c++) {
      var column = old.columns().get(c);
      boolean actual = column.role() == Role.ACTUAL_RESULT;
      var role = expects ? Role.NOTE : Role.EXPECTED_RESULT;
      var words = DocumentWords.of("column." + role);
      columns.add(actual ? new Column(role, words, null, null, null, 1) : column);
      for (var row : rows) {
        if (actual && c < row.size()) {
          row.set(c, words);
        }
      }
    }
    return new Layout(columns, old.levels(), rows, old.numberRow(), old.landscape(), old.shape());
  }

  private static boolean has(Layout layout, Role role) {
    return layout.columns().stream().anyMatch(column -> column.role() == role);
  }

  private static Node node(Node node) {
    return new Node(
        node.key(),
        node.level(),
        node.number(),
        node.text(),
        node.outcome(),
        node.parent(),
        Origin.PERSON);
  }

  private Measure measure(Measure measure) {
    return taken.of(measure, measure.key(), others(measure), done.contains(measure.key()));
  }

  /// Places and notes under the columns they come to stand in; what was done stays behind.
  private Map<Integer, String> others(Measure measure) {
    var all = new TreeMap<Integer, String>();
    if (columns != null) {
      for (int c = 0; c < columns.from().size(); c++) {
        int old = columns.from().get(c);
        var words = measure.others().get(old);
        if (words != null && before.layout().columns().get(old).role() != Role.ACTUAL_RESULT) {
          all.put(c, words);
        }
      }
    }
    return all;
  }

  private List<PrintedTotal> totals() {
    var places = new ArrayList<@Nullable Integer>();
    var all = new ArrayList<PrintedTotal>();
    for (var total : before.totals()) {
      boolean elsewhere =
          total.kind() == Kind.PASSPORT_TOTAL || total.kind() == Kind.RESOURCE_TOTAL;
      var upper = total.partOf();
      var above = upper == null || upper >= places.size() ? null : places.get(upper);
      places.add(elsewhere ? null : all.size());
      if (!elsewhere) {
        all.add(total(total, above));
      }
    }
    boolean money = has(layout, Role.AMOUNT) || has(layout, Role.AMOUNT_TOTAL);
    return all.isEmpty() && money ? List.of(StandardTable.total()) : all;
  }

  private PrintedTotal total(PrintedTotal total, @Nullable Integer above) {
    return new PrintedTotal(
        years.words(total.label()),
        total.kind(),
        total.subject() == null ? null : years.words(Objects.requireNonNull(total.subject())),
        total.node(),
        above,
        total.total(),
        new TreeMap<>(years.of(total.byYear(), amount -> amount)),
        Map.of(),
        Origin.COUNTED);
  }
}
