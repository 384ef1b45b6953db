package ua.kolo.programmes.reading;

import java.util.List;

/// A heading over the first piece of a plan, when the later pieces have headings of its kind.
/// Between it and its table a few words may explain it.
final class FirstHeading {
  private static final int EXPLAINED = 3;
  private final List<String> before;
  private final List<Line> lines;
  private final int width;

  private FirstHeading(List<String> before, List<Line> lines, int width) {
    this.before = before;
    this.lines = lines;
    this.width = width;
  }

  /// @param before the paragraphs over the first piece
  /// @param lines the rows of all pieces, with the headings between them
  static void take(List<String> before, List<Line> lines, int width) {
    new FirstHeading(before, lines, width).take();
  }

  private void take() {
    int last = before.size() - 1;
    while (last > 0 && TableUnits.brief(before.get(last))) {
      last--;
    }
    for (int at = last; at >= Math.max(0, last - EXPLAINED); at--) {
      var heading = Line.heading(before.get(at), 0, width);
      if (heading.headingLike() && alike(heading, at < last)) {
        before.remove(at);
        lines.addFirst(heading);
        return;
      }
    }
    if (last >= 0) {
      var nearest = Line.heading(before.get(last), 0, width);
      if (lines.stream().anyMatch(line -> line.sameButFigures(nearest))) {
        lines.addFirst(nearest);
      }
    }
  }

  /// @param explained other words follow it, so it must be called a section or be like a paragraph
  ///   between two tables
  private boolean alike(Line heading, boolean explained) {
    String kind = Levels.kind(heading.text[0]);
    boolean numbered = Tokens.numbered(heading.text[0]);
    boolean called = !Tokens.bannerWord(heading.text[0]).isEmpty();
    return !kind.isEmpty()
        && lines.stream()
            .filter(line -> line.filled() == 1 && (!explained || line.row < 0 || called))
            .anyMatch(
                line ->
                    Levels.kind(line.text[0]).equals(kind)
                        && Tokens.numbered(line.text[0]) == numbered);
  }
}
