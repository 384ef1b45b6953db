package ua.kolo.programmes.checking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.checking.Tally.Part;
import ua.kolo.programmes.plan.PrintedTotal;

/// Finds for every printed total the lines it sums.
final class Tallies {
  private final Survey survey;
  private final List<PrintedTotal> totals;
  private final @Nullable Tally[] made;
  private final boolean[] begun;

  Tallies(Survey survey) {
    this.survey = survey;
    this.totals = survey.plan().totals();
    this.made = new Tally[totals.size()];
    this.begun = new boolean[totals.size()];
  }

  List<Tally> all() {
    return IntStream.range(0, totals.size()).mapToObj(this::tally).toList();
  }

  private Tally tally(int index) {
    var ready = made[index];
    if (ready != null) {
      return ready;
    }
    begun[index] = true;
    switch (totals.get(index).kind()) {
      case EXECUTOR_TOTAL -> share(index, Naming.EXECUTOR);
      case SOURCE_TOTAL -> share(index, Naming.SOURCE);
      case OF_WHICH -> made[index] = new OfWhichLines(scope(index)).tally(index, totals.get(index));
      case SECTION_TOTAL -> made[index] = section(index);
      case YEAR_TOTAL, GRAND_TOTAL, PASSPORT_TOTAL, RESOURCE_TOTAL -> made[index] = whole(index);
    }
    return Objects.requireNonNull(made[index]);
  }

  private Tally section(int index) {
    boolean placed = totals.get(index).node() != null;
    return tally(index, totals.get(index), placed ? whole(scope(index)) : List.of(), true);
  }

  private Tally whole(int index) {
    return tally(index, totals.get(index), whole(scope(index)), true);
  }

  /// Executors or sources that share lines are judged together: a line goes to one of them.
  private void share(int index, Naming naming) {
    var group = IntStream.range(0, totals.size()).filter(i -> together(index, i)).boxed().toList();
    var sharing =
        new Sharing(naming, group.stream().map(totals::get).toList(), scope(index)).parts();
    for (int i = 0; i < group.size(); i++) {
      int at = group.get(i);
      made[at] = tally(at, totals.get(at), sharing.get(i), true);
    }
  }

  private boolean together(int a, int b) {
    var one = totals.get(a);
    var two = totals.get(b);
    return one.kind() == two.kind()
        && Objects.equals(one.node(), two.node())
        && Objects.equals(one.partOf(), two.partOf());
  }

  private List<Entry> scope(int index) {
    var total = totals.get(index);
    var parent = total.partOf();
    var lines = survey.leaves();
    if (parent != null && parent >= 0 && parent < totals.size() && !begun[parent]) {
      tally(parent);
    }
    var upper = parent == null || parent < 0 || parent >= totals.size() ? null : made[parent];
    if (upper != null && !upper.parts().isEmpty()) {
      lines = upper.parts().stream().map(Part::entry).toList();
    }
    var node = total.node();
    return node == null
        ? lines
        : lines.stream().filter(e -> survey.isUnder(e.measure(), node)).toList();
  }

  private static List<Part> whole(List<Entry> lines) {
    return lines.stream().map(Part::whole).toList();
  }

  static Tally tally(int index, PrintedTotal total, List<Part> parts, boolean sure) {
    return new Tally(index, total, List.copyOf(parts), deviation(total, parts), sure);
  }

  /// Compares the cells both sides know. A year no line knows is not judged, nor are the years when
  /// a line prints a total only.
  static Deviation deviation(PrintedTotal total, List<Part> parts) {
    var printed = printed(total);
    var sum = Amounts.sum(parts.stream().map(Part::share).toList());
    boolean undated = parts.stream().anyMatch(p -> p.entry().undated());
    var keys = new TreeSet<>(printed.cells().keySet());
    keys.removeIf(k -> k != Amounts.TOTAL && (undated || !sum.cells().containsKey(k)));
    var computed = new TreeMap<>(sum.over(keys).cells());
    var byYears = sumByYears(parts);
    if (keys.contains(Amounts.TOTAL) && printed.cell(Amounts.TOTAL).compareTo(byYears) == 0) {
      computed.put(Amounts.TOTAL, byYears);
    }
    return new Deviation(printed.over(keys), new Amounts(computed));
  }

  /// A year's total prints its amount in the total's column.
  private static Amounts printed(PrintedTotal total) {
    if (total.kind() == PrintedTotal.Kind.YEAR_TOTAL && total.byYear().isEmpty()) {
      var year = Years.in(total.subject() == null ? total.label() : total.subject());
      var amount = total.total();
      if (year.size() == 1 && amount != null) {
        return new Amounts(new TreeMap<>(Map.of(year.getFirst(), amount)));
      }
      return Amounts.NOTHING;
    }
    boolean oneYear = total.kind() == PrintedTotal.Kind.YEAR_TOTAL && total.byYear().size() == 1;
    return Amounts.of(oneYear ? null : total.total(), total.byYear());
  }

  /// A row whose own total is wrong is told once, at the row.
  private static BigDecimal sumByYears(List<Part> parts) {
    return parts.stream().map(Part::sumOfYears).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
