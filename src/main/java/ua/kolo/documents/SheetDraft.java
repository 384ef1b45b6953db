package ua.kolo.documents;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// A sheet of a workbook being read: filled cells at their places. Hidden rows and columns, empty
/// columns and runs of empty rows do not come into the table.
final class SheetDraft {
  private record Area(int row, int column, int rows, int columns) {}

  private final Budget budget;
  private final NavigableMap<Integer, NavigableMap<Integer, String>> cells = new TreeMap<>();
  private final List<Area> merged = new ArrayList<>();
  private final BitSet hiddenColumns = new BitSet();
  private final BitSet hiddenRows = new BitSet();

  SheetDraft(Budget budget) {
    this.budget = budget;
  }

  void cell(int row, int column, String text) {
    var clean = CellFlow.trimmed(text);
    if (!clean.isEmpty()) {
      budget.cell();
      budget.text(clean.length());
      cells.computeIfAbsent(row, _ -> new TreeMap<>()).put(column, clean);
    }
  }

  void merge(int row, int column, int rows, int columns) {
    merged.add(new Area(row, column, rows, columns));
  }

  void hideColumns(int first, int count) {
    hiddenColumns.set(first, first + Math.clamp(count, 0, 20_000));
  }

  void hideRow(int row) {
    hiddenRows.set(row);
  }

  /// Titles above the table and notes under it become paragraphs, the rest one table.
  void into(Flow flow) {
    var rows = rows();
    var columns = columns(rows);
    int first = 0;
    while (first < rows.size() && filled(rows.get(first), columns) < 2) {
      first++;
    }
    int last = rows.size();
    while (last > first && filled(rows.get(last - 1), columns) < 2) {
      last--;
    }
    while (last > first && last < rows.size() && !isBlank(rows.get(last))) {
      last++;
    }
    paragraphs(rows.subList(0, first), flow);
    flow.table(table(rows.subList(first, last), columns));
    paragraphs(rows.subList(last, rows.size()), flow);
  }

  private void paragraphs(List<Integer> rows, Flow flow) {
    for (int row : rows) {
      var texts = cells.getOrDefault(row, new TreeMap<>());
      if (texts.isEmpty()) {
        flow.paragraph("");
      }
      for (var text : texts.values()) {
        text.lines().forEach(flow::paragraph);
      }
    }
  }

  /// Visible rows with text; one empty row stands for any number of them.
  private List<Integer> rows() {
    var rows = new ArrayList<Integer>();
    for (int row : cells.keySet()) {
      if (!hiddenRows.get(row)) {
        int blank = row - 1;
        if (!rows.isEmpty() && rows.getLast() < blank && !hiddenRows.get(blank)) {
          rows.add(blank);
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private List<Integer> columns(List<Integer> rows) {
    var columns = new TreeSet<Integer>();
    for (int row : rows) {
      columns.addAll(cells.getOrDefault(row, new TreeMap<>()).keySet());
    }
    columns.removeIf(hiddenColumns::get);
    return List.copyOf(columns);
  }

  private int filled(int row, List<Integer> columns) {
    var texts = cells.getOrDefault(row, new TreeMap<>());
    return (int) columns.stream().filter(texts::containsKey).count();
  }

  private boolean isBlank(int row) {
    return !cells.containsKey(row);
  }

  private Grid table(List<Integer> rows, List<Integer> columns) {
    var covered = covered(rows, columns);
    var draft = new GridDraft(budget);
    for (int y = 0; y < rows.size(); y++) {
      draft.row(false, false);
      var texts = cells.getOrDefault(rows.get(y), new TreeMap<>());
      for (int x = 0; x < columns.size(); x++) {
        var area = covered.get(place(y, x));
        if (area == null) {
          draft.place(x, 1, 1, texts.getOrDefault(columns.get(x), ""), List.of());
        } else if (area.row() == y && area.column() == x) {
          draft.place(x, area.columns(), area.rows(), area.text(), List.of());
        }
      }
    }
    return draft.grid();
  }

  /// A merged cell as it lies in the table.
  private record Covering(int row, int column, int rows, int columns, String text) {}

  private static long place(int y, int x) {
    return (long) y * Budget.COLUMNS + x;
  }

  private Map<Long, Covering> covered(List<Integer> rows, List<Integer> columns) {
    var covered = new HashMap<Long, Covering>();
    for (var area : merged) {
      int top = position(rows, area.row());
      int bottom = position(rows, area.row() + area.rows());
      int left = position(columns, area.column());
      int right = position(columns, area.column() + area.columns());
      if (top < bottom && left < right) {
        budget.table(bottom - top, right - left);
        var text = cells.getOrDefault(area.row(), new TreeMap<>()).getOrDefault(area.column(), "");
        var covering = new Covering(top, left, bottom - top, right - left, text);
        for (int y = top; y < bottom; y++) {
          for (int x = left; x < right; x++) {
            covered.putIfAbsent(place(y, x), covering);
          }
        }
      }
    }
    return covered;
  }

  /// How many of the sorted numbers are below the given one.
  private static int position(List<Integer> sorted, int number) {
    int found = Collections.binarySearch(sorted, number);
    return found < 0 ? -found - 1 : found;
  }
}
