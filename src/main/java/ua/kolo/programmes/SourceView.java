package ua.kolo.programmes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ua.kolo.documents.Block;
import ua.kolo.documents.Grid;
import ua.kolo.documents.SourceDocument;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Origin;
import ua.kolo.programmes.plan.Plan;

/// The document as it looks, each cell with an address that what was read from it knows too.
///
/// @param parts paragraphs and tables, top to bottom
/// @param cut rows left out of very long tables
record SourceView(List<Part> parts, int cut) {
  private static final int LONGEST = 3_000;

  static SourceView of(SourceDocument document, Plan plan) {
    return new Drawing(document, plan).view();
  }

  /// Where a field was read, as the page names it; null when a person typed it.
  static @Nullable String address(SourceDocument document, Origin origin) {
    if (origin.block() < 0 || origin.column() < 0 || origin.block() >= document.blocks().size()) {
      return null;
    }
    return document.blocks().get(origin.block()) instanceof Block.Table(var grid)
        ? begin(grid, origin)
        : origin.block() + ".0.0";
  }

  // A merged cell is named by the position it begins at.
  private static String begin(Grid grid, Origin origin) {
    for (int r = Math.min(origin.row(), grid.rows().size() - 1); r >= 0; r--) {
      for (var cell : grid.rows().get(r).cells()) {
        boolean covers =
            cell.column() <= origin.column()
                && origin.column() < cell.column() + cell.columnSpan()
                && origin.row() < r + cell.rowSpan();
        if (covers) {
          return origin.block() + "." + r + "." + cell.column();
        }
      }
    }
    return origin.block() + "." + origin.row() + "." + origin.column();
  }

  /// A paragraph, or a table with its first row of column heads to choose roles in.
  ///
  /// @param text the paragraph's words, null for a table
  /// @param roles the table is the plan's own: a row of roles stands above it
  record Part(String address, @Nullable String text, int width, boolean roles, List<Row> rows) {}

  /// A row.
  record Row(List<Cell> cells, boolean pageBreakBefore) {}

  /// A cell.
  ///
  /// @param measure key of the measure whose words stand here
  record Cell(
      String address,
      String text,
      int columnSpan,
      int rowSpan,
      boolean read,
      boolean doubtful,
      @Nullable String measure) {
    public String anchor() {
      return "c-" + address.replace('.', '-');
    }
  }

  /// Puts one document's cells together with what was read from them.
  private static final class Drawing {
    private final SourceDocument document;
    private final Set<String> read = new HashSet<>();
    private final Set<String> doubtful = new HashSet<>();
    private final Map<String, String> measures = new HashMap<>();
    private final int planTable;
    private int left = LONGEST;
    private int cut;

    Drawing(SourceDocument document, Plan plan) {
      this.document = document;
      plan.nodes().forEach(node -> note(node.origin()));
      plan.measures().forEach(this::note);
      plan.totals().forEach(total -> note(total.origin()));
      plan.questions().forEach(question -> doubt(question.origin()));
      planTable =
          plan.measures().stream()
              .flatMap(measure -> measure.origins().values().stream())
              .mapToInt(Origin::block)
              .filter(block -> block >= 0)
              .findFirst()
              .orElseGet(() -> largest(document));
    }

    /// Where no measure was read, the table in which a person may name the columns.
    private static int largest(SourceDocument document) {
      int largest = -1;
      int most = 0;
      for (int b = 0; b < document.blocks().size(); b++) {
        if (document.blocks().get(b) instanceof Block.Table(var grid)) {
          int cells = grid.rows().size() * grid.width();
          if (cells > most) {
            most = cells;
            largest = b;
          }
        }
      }
      return largest;
    }

    private void note(Measure measure) {
      measure.origins().values().forEach(this::note);
      measure.lines().forEach(line -> note(line.origin()));
      var words = measure.origins().get(Measure.Field.TEXT);
      var address = words == null ? null : address(document, words);
      if (address != null) {
        measures.putIfAbsent(address, measure.key());
      }
    }

    private void note(Origin origin) {
      var address = address(document, origin);
      if (address != null) {
        read.add(address);
      }
    }

    private void doubt(Origin origin) {
      var address = address(document, origin);
      if (address != null) {
        doubtful.add(address);
      }
    }

    SourceView view() {
      var parts = new ArrayList<Part>();
      for (int b = 0; b < document.blocks().size(); b++) {
        switch (document.blocks().get(b)) {
          case Block.Paragraph(var text) when !text.isBlank() ->
              parts.add(new Part(b + ".0.0", shown(text), 0, false, List.of()));
          case Block.Table(var grid) -> parts.add(table(b, grid));
          case Block.Paragraph _, Block.PageBreak _ -> {}
        }
      }
      return new SourceView(parts, cut);
    }

    private Part table(int block, Grid grid) {
      var rows = new ArrayList<Row>();
      var cells = grid.matrix();
      int shown = Math.min(left, cells.length);
      for (int r = 0; r < shown; r++) {
        var row = grid.rows().get(r);
        rows.add(new Row(row(block, r, row, cells[r]), row.pageBreakBefore()));
      }
      left -= shown;
      cut += cells.length - shown;
      return new Part(block + ".0.0", null, grid.width(), block == planTable, rows);
    }

    private List<Cell> row(int block, int r, Grid.Row row, Grid.@Nullable Cell[] covered) {
      var cells = new TreeMap<Integer, Cell>();
      for (var cell : row.cells()) {
        cells.put(cell.column(), cell(block + "." + r + "." + cell.column(), cell));
      }
      for (int c = 0; c < covered.length; c++) {
        if (covered[c] == null) {
          cells.put(c, new Cell(block + "." + r + "." + c, "", 1, 1, false, false, null));
        }
      }
      return List.copyOf(cells.values());
    }

    private Cell cell(String address, Grid.Cell cell) {
      return new Cell(
          address,
          words(cell),
          cell.columnSpan(),
          cell.rowSpan(),
          read.contains(address),
          doubtful.contains(address),
          measures.get(address));
    }
  }

  private static String words(Grid.Cell cell) {
    var text = new StringBuilder(shown(cell.text()));
    for (var grid : cell.nested()) {
      for (var row : grid.rows()) {
        text.append('\n');
        row.cells().forEach(inner -> text.append(words(inner)).append("  "));
      }
    }
    return text.toString();
  }

  // Page ends and soft breaks inside a cell look like line ends; soft hyphens stay the browser's.
  private static String shown(String text) {
    return text.replace('\f', '\n').replace('\u000b', '\n');
  }
}
