package ua.kolo.programmes.composing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.editing.YearColumns;
import ua.kolo.programmes.plan.Layout;
import ua.kolo.programmes.plan.Layout.Column;
import ua.kolo.programmes.plan.Layout.LevelStyle;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.plan.Origin;
import ua.kolo.programmes.plan.PrintedTotal;

/// The table a programme is written in when no council has printed it yet: number, measure, term,
/// executors, source, money as a whole and by year, expected result; sections and tasks as rows
/// over the whole width.
final class StandardTable {
  private static final List<LevelStyle> LEVELS =
      List.of(new LevelStyle("SECTION", true), new LevelStyle("TASK", true));
  private final List<Column> columns = new ArrayList<>();
  private final List<String> upper = new ArrayList<>();
  private final List<String> lower = new ArrayList<>();

  private StandardTable(Outline outline) {
    plain(Role.MEASURE_NUMBER);
    plain(Role.MEASURE);
    plain(Role.TERM);
    plain(Role.EXECUTORS);
    plain(Role.SOURCE);
    var money =
        DocumentWords.of("column.MONEY") + ", " + DocumentWords.of("unit." + outline.unit());
    add(Role.AMOUNT_TOTAL, money, DocumentWords.of("total.years"), null);
    YearColumns.years(outline.period())
        .forEach(year -> add(Role.AMOUNT, money, String.valueOf(year), year));
    plain(Role.EXPECTED_RESULT);
  }

  static Layout of(Outline outline) {
    var table = new StandardTable(outline);
    return new Layout(
        table.columns,
        LEVELS,
        List.of(table.upper, table.lower),
        true,
        true,
        Layout.Shape.ROW_PER_MEASURE);
  }

  /// The row of the whole sum, which the program counts.
  static PrintedTotal total() {
    return new PrintedTotal(
        DocumentWords.of("total"),
        PrintedTotal.Kind.GRAND_TOTAL,
        null,
        null,
        null,
        null,
        new TreeMap<>(),
        Map.of(),
        Origin.COUNTED);
  }

  private void plain(Role role) {
    var words = DocumentWords.of("column." + role);
    add(role, words, words, null);
  }

  private void add(Role role, String above, String below, @Nullable Integer year) {
    columns.add(new Column(role, below, year, null, null, 1));
    upper.add(above);
    lower.add(below);
  }
}
