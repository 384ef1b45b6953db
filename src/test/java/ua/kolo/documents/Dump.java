package ua.kolo.documents;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Prints what was read, for people looking for a mistake in a reader.
final class Dump {
  private Dump() {}

  public static void main(String[] files) throws Exception {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (var file : files) {
      long start = System.nanoTime();
      try {
        var document = new Documents().read(Files.readAllBytes(Path.of(file)), file);
        out.printf("=== %s %s %d ms%n", file, document.format(), millis(start));
        out.print(text(document));
      } catch (UnreadableDocument e) {
        out.printf("=== %s %s %d ms%n", file, e.reason(), millis(start));
        e.printStackTrace(out);
      }
    }
  }

  private static long millis(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }

  static String text(SourceDocument document) {
    var all = new StringBuilder();
    for (var block : document.blocks()) {
      switch (block) {
        case Block.Paragraph(var text) -> all.append("P ").append(visible(text)).append('\n');
        case Block.Table(var grid) -> append(all, grid, "");
        case Block.PageBreak() -> all.append("---- page\n");
      }
    }
    return all.toString();
  }

  static void append(StringBuilder all, Grid grid, String indent) {
    all.append(indent).append("T %d x %d%n".formatted(grid.rows().size(), grid.width()));
    for (int r = 0; r < grid.rows().size(); r++) {
      var row = grid.rows().get(r);
      all.append(indent)
          .append(row.pageBreakBefore() ? "^" : " ")
          .append(row.repeated() ? "R" : " ");
      all.append(r).append(": ");
      for (var cell : row.cells()) {
        all.append("[").append(cell.column());
        if (cell.columnSpan() > 1) {
          all.append("-").append(cell.column() + cell.columnSpan() - 1);
        }
        if (cell.rowSpan() > 1) {
          all.append(" v").append(cell.rowSpan());
        }
        all.append(" ").append(shortened(visible(cell.text()))).append("] ");
      }
      all.append('\n');
      for (var cell : row.cells()) {
        cell.nested().forEach(nested -> append(all, nested, indent + "      "));
      }
    }
  }

  private static String shortened(String text) {
    int most = Integer.getInteger("dump.length", 40);
    return text.length() <= most ? text : text.substring(0, most) + "…";
  }

  private static String visible(String text) {
    return text.replace("\n", "¶")
        .replace("\u000b", "↵")
        .replace("\f", "⏏")
        .replace("\u00ad", "¬")
        .replace("\t", "→");
  }
}
