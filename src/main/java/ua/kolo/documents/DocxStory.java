package ua.kolo.documents;

/// One story of a Word document: paragraphs and tables as they follow each other. Text inserted
/// under revision control is read, deleted text is not.
final class DocxStory {
  private final Xml xml;
  private final DocxNumbering numbering;
  private final Budget budget;

  DocxStory(Xml xml, DocxNumbering numbering, Budget budget) {
    this.xml = xml;
    this.numbering = numbering;
    this.budget = budget;
  }

  /// The children of the present element, whatever wraps them.
  void blocks(Flow flow) {
    xml.children(name -> block(name, flow));
    flow.end();
  }

  /// One element among paragraphs and tables.
  void block(String name, Flow flow) {
    switch (name) {
      case "p" -> new DocxParagraph(xml, numbering, this, budget).read(flow);
      case "tbl" -> flow.table(new DocxTable(xml, this, budget).read());
      case "AlternateContent" -> DocxStory.choice(xml, () -> xml.children(n -> block(n, flow)));
      case "sdt" -> control(xml, () -> xml.children(child -> block(child, flow)));
      case "customXml", "smartTag", "ins", "moveTo", "txbxContent" ->
          xml.children(child -> block(child, flow));
      default -> {}
    }
  }

  /// A content control; the hint shown while it is empty is not text.
  static void control(Xml xml, Runnable content) {
    var hint = new boolean[1];
    xml.children(
        part -> {
          if (part.equals("sdtPr")) {
            xml.children(property -> hint[0] |= property.equals("showingPlcHdr"));
          } else if (part.equals("sdtContent") && !hint[0]) {
            content.run();
          }
        });
  }

  /// The same content written for newer and for older programs: the first form is enough.
  static void choice(Xml xml, Runnable content) {
    var taken = new boolean[1];
    xml.children(
        _ -> {
          if (!taken[0]) {
            taken[0] = true;
            content.run();
          }
        });
  }

  /// Whether a switch such as `<w:vanish/>` is on.
  static boolean isOn(Xml xml) {
    return switch (xml.attribute("val", "true")) {
      case "false", "0", "off" -> false;
      default -> true;
    };
  }
}
