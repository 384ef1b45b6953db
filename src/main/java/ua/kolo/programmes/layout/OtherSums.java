package ua.kolo.programmes.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ua.kolo.documents.Sheet;
import ua.kolo.documents.Sheet.Cell;
import ua.kolo.documents.Sheet.Look;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.PrintedTotal;
import ua.kolo.programmes.plan.PrintedTotal.Kind;
import ua.kolo.programmes.wording.Units;

/// The sums the passport prints, in a small table before the plan's; in a report those of the table
/// of resources too, with what was spent beside what was planned.
final class OtherSums {
  private final AmountUnit unit;
  private final AmountText amounts;

  private OtherSums(AmountUnit unit) {
    this.unit = unit;
    amounts = new AmountText(unit, false, AmountText.Inside.YEARS);
  }

  static List<Sheet.Part> of(Plan plan) {
    var sums = new OtherSums(plan.head().unit());
    var all = TotalPlaces.elsewhere(plan);
    if (all.stream().anyMatch(total -> spent(total) != null)) {
      return List.of(sums.report(all));
    }
    var rows =
        all.stream()
            .filter(total -> total.kind() == Kind.PASSPORT_TOTAL)
            .map(total -> List.of(label(total), sums.planned(total)))
            .toList();
    return rows.isEmpty() ? List.of() : List.of(new Sheet.Table(List.of(2, 1), 0, rows));
  }

  /// What is told keeps to the years the sum was planned by: a sum of one year is not spent in
  /// another.
  static PrintedTotal told(PrintedTotal planned, PrintedTotal counted, AmountUnit unit) {
    var years = new TreeMap<>(counted.byYear());
    years.keySet().retainAll(planned.byYear().keySet());
    var total = planned.total() == null ? null : counted.total();
    var sums = new OtherSums(unit);
    var raw = new HashMap<>(planned.raw());
    raw.put(PrintedTotal.TOLD, sums.amounts.told(total, years, sums.unit(planned)));
    return new PrintedTotal(
        planned.label(),
        planned.kind(),
        planned.subject(),
        planned.node(),
        planned.partOf(),
        planned.total(),
        planned.byYear(),
        raw,
        planned.origin());
  }

  private Sheet.Table report(List<PrintedTotal> all) {
    var rows = new ArrayList<List<Cell>>();
    rows.add(List.of(head(0, ""), head(1, inUnit("planned.whole")), head(2, inUnit("spent"))));
    for (var total : all) {
      var told = spent(total);
      var cell = new Cell(2, told == null ? "" : told, Look.CENTRED);
      rows.add(List.of(label(total), planned(total), cell));
    }
    return new Sheet.Table(List.of(2, 1, 1), 1, rows);
  }

  private String inUnit(String key) {
    return PrintedWords.of("actual." + key) + ", " + PrintedWords.of("unit." + unit);
  }

  private static Cell head(int column, String words) {
    return new Cell(column, words, Look.HEADER);
  }

  private static Cell label(PrintedTotal total) {
    return new Cell(0, total.label(), Look.PLAIN);
  }

  private Cell planned(PrintedTotal total) {
    return new Cell(1, amounts.planned(total, unit(total)), Look.CENTRED);
  }

  /// A row may count in a unit of its own, which its words name.
  private AmountUnit unit(PrintedTotal total) {
    var own = Units.of(total.label());
    return own == null ? unit : own;
  }

  private static @Nullable String spent(PrintedTotal total) {
    return total.raw().get(PrintedTotal.TOLD);
  }
}
