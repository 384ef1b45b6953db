package ua.kolo.documents;

/// A paragraph on paper.
record PaperText(Sheet.Text text, PaperPages pages, Lettering plain, Lettering bold) {
  private static final double APPROVAL_WIDTH = 75 * PaperPages.POINTS;

  /// A short paragraph is not parted by a page's end.
  private static final int FEW = 6;

  void write() {
    var style = text.style();
    boolean strong = style == Sheet.Style.TITLE || style == Sheet.Style.HEADING;
    var letters = strong ? bold : plain;
    double size = Paper.points(style);
    double indent = style == Sheet.Style.APPROVAL ? pages.width() - APPROVAL_WIDTH : 0;
    double room = pages.width() - indent;
    pages.down(pages.top() ? 0 : above(style));
    var lines = letters.lines(text.text(), size, room);
    boolean few = lines.size() <= FEW;
    if (few && pages.room() < lines.size() * size * PaperPages.LEADING) {
      pages.turn();
    }
    for (var line : lines) {
      if (pages.room() < size * PaperPages.LEADING) {
        pages.turn();
      }
      double spare = room - letters.width(line, size);
      double x =
          switch (style) {
            case TITLE, HEADING -> spare / 2;
            case UNIT -> spare;
            case APPROVAL, BODY, NOTE, SIGNATURE -> indent;
          };
      pages.write(line, letters, size, pages.left() + x, pages.y());
      pages.down(size * PaperPages.LEADING);
    }
    pages.down(below(style));
  }

  private static double above(Sheet.Style style) {
    return switch (style) {
      case TITLE, HEADING -> 10;
      case SIGNATURE -> 16;
      case NOTE -> 3;
      case APPROVAL, BODY, UNIT -> 0;
    };
  }

  private static double below(Sheet.Style style) {
    return switch (style) {
      case TITLE -> 10;
      case HEADING, BODY -> 4;
      case UNIT -> 2;
      case APPROVAL, NOTE, SIGNATURE -> 0;
    };
  }
}
