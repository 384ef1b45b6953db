package ua.kolo.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A table printed without lines: pieces of text that stand under each other with empty stripes
/// between them.
final class PdfColumns {
  private static final Pattern NUMBER = Pattern.compile("\\d+([.)]|\\.\\d+\\.?\\)?)?|[IVX]+\\.");
  private static final int FEWEST_ROWS = 3;

  /// A column of paper.
  private record Stripe(double left, double right) {
    boolean holds(PdfText.Line piece) {
      return piece.left() < right && piece.right() > left;
    }
  }

  private record Row(List<List<PdfText.Line>> cells) {}

  private final List<List<PdfText.Line>> lines;
  private final List<Stripe> stripes;

  private PdfColumns(List<List<PdfText.Line>> lines, List<Stripe> stripes) {
    this.lines = lines;
    this.stripes = stripes;
  }

  /// The table in these lines with what stands above and below it; nothing when there is none.
  static boolean into(List<List<PdfText.Line>> lines, Flow flow, Budget budget) {
    int first = 0;
    while (first < lines.size() && lines.get(first).size() < 2) {
      first++;
    }
    int last = lines.size();
    while (last > first && lines.get(last - 1).size() < 2) {
      last--;
    }
    var inside = lines.subList(first, last);
    var stripes = stripes(inside);
    long filled = inside.stream().filter(line -> line.size() > 1).count();
    if (stripes.size() < 2 || filled < FEWEST_ROWS) {
      return false;
    }
    lines.subList(0, first).forEach(line -> flow.paragraph(line.getFirst().text()));
    flow.table(new PdfColumns(inside, stripes).grid(budget));
    lines.subList(last, lines.size()).forEach(line -> flow.paragraph(line.getFirst().text()));
    return true;
  }

  /// Stretches of the paper's width that some piece covers; lone pieces may cross several.
  private static List<Stripe> stripes(List<List<PdfText.Line>> lines) {
    var pieces =
        lines.stream()
            .filter(line -> line.size() > 1)
            .flatMap(List::stream)
            .sorted((a, b) -> Double.compare(a.left(), b.left()))
            .toList();
    var stripes = new ArrayList<Stripe>();
    for (var piece : pieces) {
      if (stripes.isEmpty() || piece.left() > stripes.getLast().right()) {
        stripes.add(new Stripe(piece.left(), piece.right()));
      } else {
        var last = stripes.removeLast();
        stripes.add(new Stripe(last.left(), Math.max(last.right(), piece.right())));
      }
    }
    return stripes;
  }

  private Grid grid(Budget budget) {
    var draft = new GridDraft(budget);
    for (var row : rows()) {
      draft.row(false, false);
      int column = 0;
      while (column < stripes.size()) {
        var cell = row.cells().get(column);
        int columns = cell.isEmpty() ? 1 : columns(cell.getFirst());
        var stripe = stripes.get(column);
        draft.place(
            column,
            columns,
            1,
            PdfText.paragraphs(cell, stripe.right() - stripe.left()),
            List.of());
        column += columns;
      }
    }
    return draft.grid();
  }

  private int columns(PdfText.Line piece) {
    return (int) Math.max(1, stripes.stream().filter(stripe -> stripe.holds(piece)).count());
  }

  private List<Row> rows() {
    var rows = new ArrayList<Row>();
    double usual = usualStep();
    for (int i = 0; i < lines.size(); i++) {
      if (i == 0 || beginsRow(lines.get(i - 1), lines.get(i), usual)) {
        rows.add(
            new Row(
                stripes.stream()
                    .map(_ -> (List<PdfText.Line>) new ArrayList<PdfText.Line>())
                    .toList()));
      }
      for (var piece : lines.get(i)) {
        rows.getLast().cells().get(column(piece)).add(piece);
      }
    }
    return rows;
  }

  private int column(PdfText.Line piece) {
    int column = 0;
    while (column + 1 < stripes.size() && !stripes.get(column).holds(piece)) {
      column++;
    }
    return column;
  }

  /// A row begins below a wider gap, or with a number in the first column.
  private boolean beginsRow(List<PdfText.Line> above, List<PdfText.Line> line, double usual) {
    var first = line.getFirst();
    boolean numbered = column(first) == 0 && NUMBER.matcher(first.text()).matches();
    return numbered || first.y() - above.getFirst().y() > 1.4 * usual;
  }

  private double usualStep() {
    var steps = new ArrayList<Double>();
    for (int i = 1; i < lines.size(); i++) {
      steps.add(lines.get(i).getFirst().y() - lines.get(i - 1).getFirst().y());
    }
    steps.sort(Double::compare);
    return steps.isEmpty() ? 0 : steps.get(steps.size() / 4);
  }
}
