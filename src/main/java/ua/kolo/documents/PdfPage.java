package ua.kolo.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// One page: its tables and the text around them, from top to bottom.
final class PdfPage {
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[-–—\\s]*(?:(?:стор\\p{L}*|арк\\p{L}*|page)\\.?\\s+)?"
              + "\\d{1,4}(?:\\s*(?:з|із|/|of)\\s*\\d{1,4})?[-–—\\s]*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final double MARGIN = 0.12;

  private final List<PdfTable> tables;
  private final List<PdfText.Line> lines;
  private final List<List<PdfText.Line>> pieces;
  private final double height;
  private final Budget budget;

  PdfPage(List<PdfGlyph> glyphs, List<PdfRuling> rulings, double height, Budget budget) {
    this.height = height;
    this.budget = budget;
    tables = new ArrayList<>(PdfTable.of(rulings));
    var outside =
        PdfWords.of(glyphs).stream()
            .filter(word -> tables.stream().noneMatch(table -> table.takes(word)))
            .flatMap(List::stream)
            .toList();
    lines = new ArrayList<>(PdfText.lines(outside));
    lines.removeIf(this::isPageNumber);
    pieces = tables.isEmpty() ? PdfText.pieces(outside) : new ArrayList<>();
  }

  private boolean isPageNumber(PdfText.Line line) {
    boolean atEdge = line.y() < MARGIN * height || line.y() > (1 - MARGIN) * height;
    return atEdge && PAGE_NUMBER.matcher(line.text()).matches();
  }

  /// The page's blocks, a table that goes on from the page before in the same columns.
  ///
  /// @param edges of the columns of the table that may go on from the page before
  /// @return those of the table that may go on to the next
  double[] into(Flow flow, double[] edges) {
    pieces.removeIf(line -> line.size() == 1 && isPageNumber(line.getFirst()));
    if (PdfColumns.into(pieces, flow, budget)) {
      return edges;
    }
    tables.sort(Comparator.comparingDouble(PdfTable::top));
    if (!tables.isEmpty()) {
      tables.getFirst().goOn(edges);
    }
    int done = 0;
    for (var table : tables) {
      int next = done;
      while (next < lines.size() && lines.get(next).y() <= table.bottom()) {
        next++;
      }
      text(lines.subList(done, next), flow);
      flow.table(table.grid(budget));
      done = next;
    }
    text(lines.subList(done, lines.size()), flow);
    return tables.isEmpty() ? edges : tables.getLast().edges();
  }

  private void text(List<PdfText.Line> part, Flow flow) {
    double width = width();
    var paragraph = new StringBuilder();
    for (int i = 0; i < part.size(); i++) {
      paragraph.append(part.get(i).text());
      var between = i + 1 < part.size() ? between(part.get(i), part.get(i + 1), width) : "\n";
      if (between.startsWith("\n")) {
        flow.paragraph(paragraph.toString());
        paragraph.setLength(0);
        if (between.length() > 1) {
          flow.paragraph("");
        }
      } else {
        paragraph.append(between);
      }
    }
  }

  private static String between(PdfText.Line upper, PdfText.Line lower, double width) {
    boolean far = lower.y() - upper.y() > 2 * Math.max(upper.size(), lower.size());
    return far ? "\n\n" : PdfText.between(upper, lower, width);
  }

  /// How wide text stands on this page.
  private double width() {
    double left = lines.stream().mapToDouble(PdfText.Line::left).min().orElse(0);
    double right = lines.stream().mapToDouble(PdfText.Line::right).max().orElse(0);
    for (var table : tables) {
      left = Math.min(left, table.left());
      right = Math.max(right, table.right());
    }
    return right - left;
  }
}
