package ua.kolo.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A document to be printed: paragraphs and tables that look the same in every format.
///
/// @param title the file's own title; nothing else is written into its properties, no author
/// @param landscape the page lies on its side
/// @param footer the line under every page; `{0}` is the page, `{1}` the number of pages
/// @param parts what stands on the pages, top to bottom
public record Sheet(String title, boolean landscape, String footer, List<Part> parts) {
  public Sheet {
    title = printable(title).replaceAll("\\s+", " ");
    parts = List.copyOf(parts);
  }

  /// Without the signs XML 1.0, and so no office file, can hold.
  private static String printable(String text) {
    var kept = new StringBuilder(text.length());
    text.codePoints().filter(Sheet::printable).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean printable(int c) {
    boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\u000B';
    boolean noSign = (c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE || c == 0xFFFF;
    return !control && !noSign;
  }

  /// A paragraph or a table.
  public sealed interface Part permits Text, Table {}

  /// A paragraph; `\n` in its text is a line break.
  public record Text(Style style, String text) implements Part {
    public Text {
      text = printable(text);
    }
  }

  /// What a paragraph is for.
  public enum Style {
    /// The narrow block at the right edge that names the adopting act.
    APPROVAL,
    TITLE,
    HEADING,
    BODY,
    /// A line at the right edge just above the table: the unit of amounts.
    UNIT,
    NOTE,
    SIGNATURE
  }

  /// A table.
  ///
  /// @param widths how wide the columns are against each other
  /// @param headerRows rows repeated on every page
  /// @param rows the cells that begin in each row, left to right
  public record Table(List<Integer> widths, int headerRows, List<List<Cell>> rows) implements Part {
    public Table {
      widths = List.copyOf(widths);
      rows = rows.stream().map(List::copyOf).toList();
    }

    /// What stands in a row from its left edge to its right: cells that begin in it, cells that
    /// reach into it from above, and places no cell covers.
    List<Slot> slots(int row) {
      var slots = new ArrayList<Slot>();
      for (int column = 0; column < widths.size(); ) {
        var slot = slot(row, column);
        slots.add(slot);
        column += slot.cell().columnSpan();
      }
      return slots;
    }

    private Slot slot(int row, int column) {
      for (int r = row; r >= 0; r--) {
        var cell = at(r, column);
        if (cell != null) {
          return r + cell.rowSpan() > row ? new Slot(cell, r == row) : empty(column);
        }
      }
      return empty(column);
    }

    private @Nullable Cell at(int row, int column) {
      for (var cell : rows.get(row)) {
        if (cell.column() <= column && column < cell.column() + cell.columnSpan()) {
          return cell;
        }
      }
      return null;
    }

    private static Slot empty(int column) {
      return new Slot(new Cell(column, "", Look.PLAIN), true);
    }
  }

  /// A place in a row.
  ///
  /// @param begins the cell begins in this row; else it reaches into it from above
  record Slot(Cell cell, boolean begins) {}

  /// A cell and the places it covers; `\n` in its text parts paragraphs.
  ///
  /// @param again a page that parts the cell shows its words once more
  public record Cell(
      int column, int columnSpan, int rowSpan, String text, Look look, boolean again) {
    public Cell {
      text = printable(text);
    }

    public Cell(int column, int columnSpan, int rowSpan, String text, Look look) {
      this(column, columnSpan, rowSpan, text, look, false);
    }

    public Cell(int column, String text, Look look) {
      this(column, 1, 1, text, look);
    }

    List<String> paragraphs() {
      return text.lines().toList();
    }
  }

  /// How the words of a cell stand.
  public enum Look {
    PLAIN,
    CENTRED,
    NUMBER,
    HEADER,
    /// A full-width row that opens a section.
    BANNER,
    STRONG,
    STRONG_NUMBER;

    boolean bold() {
      return this == HEADER || this == BANNER || this == STRONG || this == STRONG_NUMBER;
    }

    boolean centred() {
      return this == HEADER || this == BANNER || this == CENTRED || number();
    }

    boolean number() {
      return this == NUMBER || this == STRONG_NUMBER;
    }
  }
}
