package ua.kolo.programmes.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import ua.kolo.documents.Sheet;
import ua.kolo.documents.Sheet.Cell;
import ua.kolo.documents.Sheet.Look;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Plan;

/// The plan in the table it was adopted in.
final class PlanTable {
  private final Plan plan;
  private final Roles roles;
  private final TableDraft draft;
  private final LevelCells levels;
  private final TotalPlaces totals;
  private final AmountText amounts;
  private final UnitColumn units;
  private @Nullable Measure above;

  private PlanTable(Plan plan) {
    this.plan = plan;
    roles = new Roles(plan.layout());
    draft = new TableDraft(roles.width());
    levels = new LevelCells(plan, roles, draft);
    totals = new TotalPlaces(plan);
    boolean grouped = plan.measures().stream().anyMatch(m -> AmountText.anyGrouped(m.lines()));
    amounts = new AmountText(plan.head().unit(), grouped, new Roles(plan.layout()).inside());
    units = UnitColumn.of(plan);
  }

  static Sheet.Table of(Plan plan) {
    return new PlanTable(plan).table();
  }

  private Sheet.Table table() {
    var rows = new ArrayList<>(HeaderCells.of(plan.layout().headerRows(), roles.width()));
    if (plan.layout().numberRow()) {
      rows.add(numbers());
    }
    int header = rows.size();
    body();
    rows.addAll(draft.cells());
    return new Sheet.Table(Widths.of(rows, header, plan.layout()), header, rows);
  }

  private List<Cell> numbers() {
    return IntStream.range(0, roles.width())
        .mapToObj(c -> new Cell(c, String.valueOf(c + 1), Look.CENTRED))
        .toList();
  }

  private void body() {
    totalsAfter(-1);
    for (int m = 0; m < plan.measures().size(); m++) {
      var measure = plan.measures().get(m);
      if (levels.before(measure)) {
        above = null;
      }
      measure(measure);
      totalsAfter(m);
    }
    levels.before(null);
  }

  private void totalsAfter(int measure) {
    var cells = new TotalCells(roles, amounts, plan.totals());
    for (var total : totals.after(measure)) {
      if (cells.inside(total)) {
        continue;
      }
      cells.fill(draft, total);
      levels.interrupted();
      above = null;
    }
  }

  private void measure(Measure measure) {
    var cells = new MeasureRows(measure, above, roles, amounts.in(units.of(measure)));
    for (int r = 0; r < cells.size(); r++) {
      var row = draft.row();
      levels.fill(row);
      words(row, measure, r);
      cells.fill(row, r);
    }
    for (var node : levels.also(measure)) {
      var row = draft.row();
      for (int c = 0; c < roles.width(); c++) {
        row.join(c, "", Look.PLAIN);
      }
      levels.also(row, node);
    }
    above = measure;
  }

  /// The measure's words and its number, where the table puts it.
  private void words(TableDraft.Row row, Measure measure, int index) {
    var text = MeasureText.of(measure, above);
    int number = numberColumn();
    own(row, roles.first(Role.MEASURE), index, number < 0 ? text.together() : text.words());
    if (number >= 0) {
      own(row, number, index, text.number());
    }
  }

  private int numberColumn() {
    int own = roles.first(Role.MEASURE_NUMBER);
    return own >= 0 || levels.numbersLevel() ? own : roles.first(Role.NUMBER);
  }

  private static void own(TableDraft.Row row, int column, int index, String text) {
    if (column >= 0 && index == 0) {
      row.put(column, text, Look.PLAIN);
    } else if (column >= 0) {
      row.join(column, text, Look.PLAIN);
    }
  }
}
