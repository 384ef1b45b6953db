package ua.kolo.documents;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;

/// One table of a Word 97–2003 document. Its cells know only where they begin and end on the paper;
/// the columns are found from that.
final class DocTable {
  private record Cell(TableCell cell, int left, int right) {}

  private final Table table;
  private final DocLists lists;
  private final Budget budget;
  private final int level;
  private final List<List<Cell>> rows = new ArrayList<>();
  private final GridDraft draft;

  DocTable(Table table, DocLists lists, Budget budget, int level) {
    this.table = table;
    this.lists = lists;
    this.budget = budget;
    this.level = level;
    draft = new GridDraft(budget);
  }

  Grid read() {
    for (int r = 0; r < table.numRows(); r++) {
      var row = table.getRow(r);
      var cells = new ArrayList<Cell>();
      for (int c = 0; c < row.numCells(); c++) {
        var cell = row.getCell(c);
        cells.add(new Cell(cell, cell.getLeftEdge(), cell.getLeftEdge() + cell.getWidth()));
      }
      rows.add(cells);
    }
    var edges = edges();
    for (int r = 0; r < rows.size(); r++) {
      row(r, edges);
    }
    return draft.grid();
  }

  private Edges edges() {
    var all = new ArrayList<Integer>();
    for (var row : rows) {
      for (var cell : row) {
        all.add(cell.left());
        all.add(cell.right());
      }
    }
    return Edges.of(all);
  }

  private void row(int r, Edges edges) {
    boolean opened = false;
    int free = 0;
    for (var cell : rows.get(r)) {
      int column = Math.max(free, edges.index(cell.left()));
      int end = Math.max(column + 1, edges.index(cell.right()));
      var content = new CellFlow();
      new DocStory(cell.cell(), lists, budget).read(content, level);
      var text = content.text();
      if (!opened) {
        opened = true;
        draft.row(table.getRow(r).isTableHeader(), text.startsWith("\f"));
      }
      place(cell.cell(), column, end, CellFlow.trimmed(text.replace("\f", "")), content.nested());
      free = end;
    }
  }

  private void place(TableCell cell, int column, int end, String text, List<Grid> nested) {
    boolean intoLeft = cell.isMerged() && !cell.isFirstMerged();
    boolean intoAbove = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
    if (intoLeft && draft.widen(column, end)) {
      return;
    }
    if (!intoAbove || !draft.extend(column, end - column)) {
      draft.place(column, end - column, 1, text, nested);
    }
  }
}
