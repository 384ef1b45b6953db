package ua.kolo.documents;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Text whose table rows are lines with tabs between the cells. An empty line inside a table is
/// where a page ended.
final class TabbedRows {
  private static final Pattern RULER = Pattern.compile("[\\t ]*--+([\\t ]+--+)*[\\t ]*");

  private final Budget budget;
  private final Flow pages;
  private @Nullable GridDraft table;
  private int blanks;

  TabbedRows(Budget budget, Flow pages) {
    this.budget = budget;
    this.pages = pages;
  }

  void read(List<String> lines) {
    for (var line : lines) {
      if (line.contains("\t")) {
        row(line);
      } else if (line.isBlank()) {
        blanks++;
      } else {
        paragraph(line);
      }
    }
    endTable();
  }

  private void row(String line) {
    if (RULER.matcher(line).matches()) {
      return;
    }
    if (table == null) {
      space();
      table = new GridDraft(budget);
    }
    table.row(false, table.hasRows() && blanks > 0);
    blanks = 0;
    var cells = line.split("\t", -1);
    for (int i = 0; i < cells.length; i++) {
      table.place(i, 1, 1, TextReader.cell(cells[i]), List.of());
    }
  }

  private void paragraph(String line) {
    endTable();
    space();
    pages.paragraph(TextReader.cell(line));
  }

  private void space() {
    if (blanks > 0) {
      pages.paragraph("");
      blanks = 0;
    }
  }

  private void endTable() {
    if (table != null) {
      pages.table(table.grid());
      table = null;
    }
  }
}
