package ua.kolo.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Text whose table rows are lines with tabs between the cells. An empty line inside a table is
/// where a page ended.
final class TabbedRows {
  private static final Pattern RULER = Pattern.compile("[\\t ]*--+([\\t ]+--+)*[\\t ]*");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3})*[.)]?");

  private static final int LOOKED = 200;

  private static final int LONGEST_HEADING = 120;

  private final Budget budget;
  private final Flow pages;
  private final List<List<String>> all = new ArrayList<>();
  private final List<List<String>> table = new ArrayList<>();
  private final List<List<String>> near = new ArrayList<>();
  private final List<Boolean> afterPage = new ArrayList<>();
  private @Nullable MergedRows merged;
  private Optional<MergedRows> begun = Optional.empty();
  private boolean looked;
  private int passed;
  private int blanks;

  TabbedRows(Budget budget, Flow pages) {
    this.budget = budget;
    this.pages = pages;
  }

  void read(List<String> lines) {
    lines.stream()
        .filter(TabbedRows::isRow)
        .limit(Budget.ROWS + 1L)
        .map(TabbedRows::cells)
        .forEach(all::add);
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      if (isRow(line)) {
        if (table.isEmpty()) {
          look(lines.subList(i, lines.size()));
        }
        row(cells(line));
      } else if (line.isBlank()) {
        blanks++;
      } else if (!line.contains("\t")) {
        between(line, lines.subList(i + 1, lines.size()));
      }
    }
    endTable();
  }

  private static boolean isRow(String line) {
    return line.contains("\t") && !RULER.matcher(line).matches();
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\t", -1)).map(TextReader::cell).toList();
  }

  /// The rows up to an empty line or to two lines that are none.
  private void look(List<String> lines) {
    near.clear();
    boolean row = true;
    for (var line : lines) {
      if (line.isBlank() || (!row && !isRow(line)) || near.size() == LOOKED) {
        return;
      }
      row = isRow(line);
      if (row) {
        near.add(cells(line));
      }
    }
  }

  /// A line without tabs is a cell merged over all columns: in a table with merges, or over a row
  /// with a number.
  private void between(String line, List<String> after) {
    boolean inside = !table.isEmpty() && blanks == 0 && !after.isEmpty() && isRow(after.getFirst());
    boolean merged =
        inside && merges().isPresent() && !NextHead.begins(rows(after), merges().get().width());
    if (merged || (inside && merges().isEmpty() && heading(line, cells(after.getFirst())))) {
      row(List.of(TextReader.cell(line)));
    } else {
      paragraph(line);
    }
  }

  /// A few words that begin with a capital letter, and a numbered row under them.
  private static boolean heading(String line, List<String> next) {
    return line.length() < LONGEST_HEADING
        && Character.isUpperCase(line.codePointAt(0))
        && next.size() > 2
        && NUMBER.matcher(next.getFirst()).matches();
  }

  private static List<List<String>> rows(List<String> lines) {
    var near = lines.stream().limit(NextHead.LOOKED).takeWhile(TabbedRows::isRow);
    return near.map(TabbedRows::cells).toList();
  }

  private Optional<MergedRows> merges() {
    if (!looked) {
      looked = true;
      begun = MergedRows.of(near, all.subList(Math.min(passed, all.size()), all.size()));
    }
    return begun;
  }

  private void row(List<String> cells) {
    if (table.isEmpty()) {
      space();
    }
    afterPage.add(!table.isEmpty() && blanks > 0);
    blanks = 0;
    table.add(cells);
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
    if (table.isEmpty()) {
      return;
    }
    merged = merges().orElse(merged != null && merged.takes(table) ? merged : null);
    looked = false;
    passed += (int) table.stream().filter(row -> row.size() > 1).count();
    var draft = new GridDraft(budget);
    for (int r = 0; r < table.size(); r++) {
      draft.row(false, afterPage.get(r));
      place(draft, table.get(r));
    }
    pages.table(draft.grid());
    table.clear();
    afterPage.clear();
  }

  private void place(GridDraft draft, List<String> row) {
    if (merged != null) {
      merged.place(draft, row);
      return;
    }
    for (int c = 0; c < row.size(); c++) {
      draft.place(c, 1, 1, row.get(c), List.of());
    }
  }
}
