package ua.kolo.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Text in which every cell begins on a new line with a tab. Rows are parted by empty lines, but a
/// cell may hold empty lines too, so the rows are found together, see [RowLengths].
final class TabbedCells {
  /// A cell as it stands in the text.
  ///
  /// @param afterGap an empty line stands before it: a row may begin here
  record Piece(String text, boolean afterGap, ColumnKinds.Kind kind) {
    Piece(String text, boolean afterGap) {
      this(text, afterGap, ColumnKinds.Kind.of(text));
    }
  }

  private static final int LONGEST = 60;

  private final Budget budget;
  private final Flow pages;
  private final List<List<Piece>> tables = new ArrayList<>();
  private final List<List<String>> between = new ArrayList<>();
  private final List<String> cell = new ArrayList<>();
  private boolean inCell;
  private boolean afterGap;

  TabbedCells(Budget budget, Flow pages) {
    this.budget = budget;
    this.pages = pages;
    startTable();
  }

  void read(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      if (line.startsWith("\t")) {
        endCell();
        inCell = true;
        cell.add(line.substring(1));
      } else if (inCell && !leavesTable(lines, i)) {
        cell.add(line);
      } else {
        outside(line);
      }
    }
    endCell();
    write();
  }

  /// After two empty lines a text that is followed by another one stands under the table; so does
  /// any text when the table is still one empty cell, and words after an amount and an empty line.
  private boolean leavesTable(List<String> lines, int i) {
    if (lines.get(i).isBlank()) {
      return false;
    }
    int blanks = 0;
    while (!cell.isEmpty()
        && blanks < cell.size()
        && cell.get(cell.size() - 1 - blanks).isBlank()) {
      blanks++;
    }
    if (tables.getLast().isEmpty() && blanks == cell.size() && blanks > 1) {
      return true;
    }
    var told = cell.subList(0, cell.size() - blanks);
    boolean amount = told.size() == 1 && ColumnKinds.isAmount(told.getFirst());
    int next = i + 1;
    while (next < lines.size() && !lines.get(next).isBlank() && !lines.get(next).startsWith("\t")) {
      next++;
    }
    if (amount && blanks > 0 && lines.subList(i, next).stream().anyMatch(TabbedCells::words)) {
      return true;
    }
    if (blanks > 0 && headFollows(lines, next)) {
      return true;
    }
    boolean nothingNear = next == lines.size() || !lines.get(next).startsWith("\t");
    return blanks >= 2 && blanks < cell.size() && nothingNear;
  }

  /// A table of its own stands after the text and an empty line.
  private boolean headFollows(List<String> lines, int from) {
    var rows = new ArrayList<List<String>>();
    int at = from;
    while (rows.size() < NextHead.LOOKED && at + 1 < lines.size() && lines.get(at).isBlank()) {
      var row = new ArrayList<String>();
      at++;
      while (at < lines.size() && !lines.get(at).isBlank() && row.size() < LONGEST) {
        if (!lines.get(at).startsWith("\t") && row.isEmpty()) {
          return NextHead.begins(rows, firstRow());
        }
        if (lines.get(at).startsWith("\t")) {
          row.add(TextReader.cell(lines.get(at).substring(1)));
        }
        at++;
      }
      rows.add(row);
    }
    return NextHead.begins(rows, firstRow());
  }

  private int firstRow() {
    int length = 1;
    var table = tables.getLast();
    while (length < table.size() && !table.get(length).afterGap()) {
      length++;
    }
    return length;
  }

  private static boolean words(String line) {
    return ColumnKinds.Kind.of(line) == ColumnKinds.Kind.WORDS;
  }

  private void outside(String line) {
    if (inCell) {
      endCell();
      inCell = false;
      startTable();
    }
    between.getLast().add(line);
  }

  private void startTable() {
    tables.add(new ArrayList<>());
    between.add(new ArrayList<>());
  }

  private void endCell() {
    if (inCell) {
      budget.cell();
      boolean gap = cell.size() > 1 && cell.getLast().isBlank();
      tables.getLast().add(new Piece(TextReader.cell(String.join("\n", cell)), afterGap));
      afterGap = gap;
      cell.clear();
    } else {
      afterGap = true;
    }
  }

  private void write() {
    tables.replaceAll(UnpartedCells::parted);
    int common = RowWidth.common(tables);
    for (int i = 0; i < tables.size(); i++) {
      between.get(i).forEach(pages::paragraph);
      var pieces = tables.get(i);
      int width = RowWidth.of(pieces, common);
      var lengths = RowLengths.of(pieces, width);
      if (pieces.size() <= 2 && !lengths.contains(width)) {
        pieces.stream()
            .map(Piece::text)
            .filter(Predicate.not(String::isEmpty))
            .forEach(pages::paragraph);
      } else {
        pages.table(table(pieces, lengths, width));
      }
    }
  }

  private Grid table(List<Piece> pieces, List<Integer> lengths, int width) {
    var rows = new ArrayList<List<String>>();
    int at = 0;
    for (int length : lengths) {
      rows.add(pieces.subList(at, at + length).stream().map(Piece::text).toList());
      at += length;
    }
    var merged = MergedRows.of(rows, rows);
    return merged.isPresent()
        ? merged.get().grid(rows, budget)
        : new ShortRows(rows, width).grid(budget);
  }
}
