package ua.kolo.programmes.layout;

import java.util.ArrayList;
import java.util.List;
import ua.kolo.documents.Sheet;
import ua.kolo.documents.Sheet.Cell;
import ua.kolo.documents.Sheet.Look;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.PrintedTotal.Kind;

/// The sums the passport prints, in a small table before the plan's.
final class OtherSums {
  private OtherSums() {}

  static List<Sheet.Part> of(Plan plan) {
    var amounts = new AmountText(plan.head().unit(), false, AmountText.Inside.YEARS);
    var rows = new ArrayList<List<Cell>>();
    for (var total : TotalPlaces.elsewhere(plan)) {
      if (total.kind() == Kind.PASSPORT_TOTAL) {
        String text = amounts.of(total.raw().get(0), total.total(), plan.head().unit());
        rows.add(List.of(new Cell(0, total.label(), Look.PLAIN), new Cell(1, text, Look.CENTRED)));
      }
    }
    return rows.isEmpty() ? List.of() : List.of(new Sheet.Table(List.of(2, 1), 0, rows));
  }
}
