package ua.kolo.documents;

/// One paragraph of an OpenDocument; blanks count once, as the format demands.
final class OdfParagraph {
  private final Xml xml;
  private final OdfStyles styles;
  private final OdfText story;
  private final PageFlow boxes;
  private final StringBuilder text = new StringBuilder();

  OdfParagraph(Xml xml, OdfStyles styles, OdfText story, PageFlow boxes) {
    this.xml = xml;
    this.styles = styles;
    this.story = story;
    this.boxes = boxes;
  }

  String read() {
    xml.mixed(this::inline, this::append);
    return text.toString();
  }

  /// Text boxes anchored in the paragraph.
  PageFlow boxes() {
    return boxes;
  }

  private void append(String more) {
    for (int i = 0; i < more.length(); i++) {
      char c = more.charAt(i);
      boolean blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
      if (!blank) {
        text.append(c);
      } else if (text.isEmpty() || text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
      }
    }
  }

  private void inline(String name) {
    switch (name) {
      case "s" -> text.repeat(" ", Math.clamp(xml.number("c", 1), 1, 1000));
      case "tab" -> text.append('\t');
      case "line-break" -> text.append('\u000b');
      case "note" -> xml.children(part -> story.block(part, story.notes()));
      case "frame", "text-box", "custom-shape", "rect", "g" -> story.block(name, boxes);
      case "annotation", "annotation-end", "tracked-changes", "hidden-text", "ruby-text" -> {}
      case "soft-page-break", "hidden-paragraph", "event-listeners", "forms", "control" -> {}
      default -> {
        if (!styles.isHidden(xml)) {
          xml.mixed(this::inline, this::append);
        }
      }
    }
  }
}
