package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.reading.Drafts.MeasureDraft;
import ua.kolo.programmes.wording.Texts;

/// Reads the results and indicators of the measures' cells.
final class ResultCells {
  private final Columns columns;

  ResultCells(Columns columns) {
    this.columns = columns;
  }

  /// What the rows say of the result, together.
  Measure.@Nullable Result of(MeasureDraft draft, List<Funding.Row> rows) {
    var role = role();
    if (role == null) {
      return null;
    }
    var texts = new ArrayList<String>();
    rows.forEach(
        row -> {
          if (row.result() != null) {
            texts.add(row.result());
          }
        });
    if (texts.isEmpty()) {
      String reaching = Texts.normalise(columns.reaching(draft.rows.getFirst(), role));
      if (reaching.isEmpty()) {
        return null;
      }
      texts.add(reaching);
    }
    var kind =
        role == Role.EXPECTED_RESULT ? Measure.Result.Kind.EXPECTED : Measure.Result.Kind.ACTUAL;
    return new Measure.Result(kind, String.join(" ", texts));
  }

  /// The column of results, expected ones first.
  @Nullable Role role() {
    return columns.has(Role.EXPECTED_RESULT)
        ? Role.EXPECTED_RESULT
        : columns.has(Role.ACTUAL_RESULT) ? Role.ACTUAL_RESULT : null;
  }

  List<Measure.Indicator> indicators(MeasureDraft draft) {
    var all = new ArrayList<Measure.Indicator>();
    for (var line : draft.rows) {
      String text = Texts.normalise(columns.text(line, Role.INDICATOR));
      var targets = new HashMap<Integer, String>();
      for (int c = 0; c < columns.size(); c++) {
        var column = columns.get(c);
        if (column.role() == Role.INDICATOR_TARGET && !line.blank(c)) {
          targets.put(column.year() == null ? 0 : column.year(), Texts.normalise(line.at(c)));
        }
      }
      if (!text.isEmpty() || !targets.isEmpty()) {
        String unit = Texts.normalise(columns.text(line, Role.INDICATOR_UNIT));
        all.add(new Measure.Indicator(text, unit.isEmpty() ? null : unit, targets));
      }
    }
    return all;
  }
}
