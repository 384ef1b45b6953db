package ua.kolo.documents;

/// One Word paragraph: its runs, its automatic number, and the text boxes anchored in it.
final class DocxParagraph {
  private final Xml xml;
  private final DocxNumbering numbering;
  private final DocxStory story;
  private final PageFlow boxes;
  private final StringBuilder text = new StringBuilder();
  private String style = "";
  private String list = "";
  private int level = -1;
  private boolean markDeleted;
  private boolean newPage;
  private boolean sectionEnds;

  DocxParagraph(Xml xml, DocxNumbering numbering, DocxStory story, Budget budget) {
    this.xml = xml;
    this.numbering = numbering;
    this.story = story;
    boxes = new PageFlow(budget);
  }

  void read(Flow flow) {
    xml.children(this::inline);
    var all = numbering.prefix(style, list, level) + text;
    if (newPage) {
      flow.pageBreak();
    }
    if (markDeleted) {
      flow.unfinished(all);
    } else {
      flow.paragraph(all);
    }
    boxes.into(flow);
    if (sectionEnds) {
      flow.pageBreak();
    }
  }

  private void inline(String name) {
    switch (name) {
      case "pPr" -> xml.children(this::property);
      case "r" -> run();
      case "AlternateContent" -> DocxStory.choice(xml, () -> xml.children(this::inline));
      case "sdt" -> DocxStory.control(xml, () -> xml.children(this::inline));
      case "del", "moveFrom", "instrText", "rPr", "ctrlPr" -> {}
      case "t" -> text.append(xml.text());
      default -> xml.children(this::inline);
    }
  }

  private void property(String name) {
    switch (name) {
      case "pStyle" -> style = xml.attribute("val", "");
      case "numPr" -> xml.children(this::listProperty);
      case "pageBreakBefore" -> newPage = DocxStory.isOn(xml);
      case "rPr" -> xml.children(mark -> markDeleted |= mark.equals("del"));
      case "sectPr" -> {
        sectionEnds = true;
        xml.children(this::sectionProperty);
      }
      default -> {}
    }
  }

  private void listProperty(String name) {
    switch (name) {
      case "numId" -> list = xml.attribute("val", "");
      case "ilvl" -> level = xml.number("val", -1);
      default -> {}
    }
  }

  private void sectionProperty(String name) {
    if (name.equals("type") && xml.attribute("val", "").equals("continuous")) {
      sectionEnds = false;
    }
  }

  private void run() {
    int before = text.length();
    var hidden = new boolean[1];
    var raised = new boolean[1];
    xml.children(
        name -> {
          if (name.equals("rPr")) {
            xml.children(
                p -> {
                  hidden[0] |= p.equals("vanish") && DocxStory.isOn(xml);
                  raised[0] |=
                      p.equals("vertAlign") && xml.attribute("val", "").equals("superscript");
                });
          } else {
            piece(name);
          }
        });
    if (hidden[0]) {
      text.setLength(before);
    } else if (raised[0]) {
      Raised.settle(text, before);
    }
  }

  private void piece(String name) {
    switch (name) {
      case "t" -> text.append(xml.text());
      case "tab", "ptab" -> text.append('\t');
      case "br" -> text.append(xml.attribute("type", "").equals("page") ? '\f' : '\u000b');
      case "cr" -> text.append('\u000b');
      case "softHyphen" -> text.append('\u00ad');
      case "noBreakHyphen" -> text.append('\u2011');
      case "sym" -> symbol();
      case "AlternateContent" -> DocxStory.choice(xml, () -> xml.children(this::piece));
      case "drawing", "pict", "object" -> xml.children(this::box);
      default -> {}
    }
  }

  /// A character of another font; only real characters say something outside it.
  private void symbol() {
    var code = xml.attribute("char", "");
    if (code.matches("[0-9A-Fa-f]{4}")) {
      char c = (char) Integer.parseInt(code, 16);
      if (Character.getType(c) != Character.PRIVATE_USE) {
        text.append(c);
      }
    }
  }

  private void box(String name) {
    switch (name) {
      case "txbxContent" -> story.blocks(boxes);
      case "AlternateContent" -> DocxStory.choice(xml, () -> xml.children(this::box));
      default -> xml.children(this::box);
    }
  }
}
