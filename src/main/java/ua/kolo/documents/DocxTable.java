package ua.kolo.documents;

/// One Word table: cells stand on its grid, merged ones over several positions.
final class DocxTable {
  private final Xml xml;
  private final DocxStory story;
  private final Budget budget;
  private final GridDraft draft;
  private boolean opened;
  private boolean deleted;
  private boolean repeated;
  private int column;

  DocxTable(Xml xml, DocxStory story, Budget budget) {
    this.xml = xml;
    this.story = story;
    this.budget = budget;
    draft = new GridDraft(budget);
  }

  Grid read() {
    xml.children(this::part);
    return draft.grid();
  }

  private void part(String name) {
    switch (name) {
      case "tr" -> row();
      case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> xml.children(this::part);
      default -> {}
    }
  }

  private void row() {
    opened = false;
    deleted = false;
    repeated = false;
    column = 0;
    xml.children(this::rowPart);
  }

  private void rowPart(String name) {
    switch (name) {
      case "trPr" -> xml.children(this::rowProperty);
      case "tc" -> cell();
      case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> xml.children(this::rowPart);
      default -> {}
    }
  }

  private void rowProperty(String name) {
    switch (name) {
      case "gridBefore" -> column = Math.clamp(xml.number("val", 0), 0, Budget.COLUMNS);
      case "tblHeader" -> repeated = DocxStory.isOn(xml);
      case "hidden" -> deleted |= DocxStory.isOn(xml);
      case "del" -> deleted = true;
      default -> {}
    }
  }

  private void cell() {
    if (deleted) {
      return;
    }
    var content = new CellFlow();
    var merge = new Merge();
    xml.children(
        name -> {
          if (name.equals("tcPr")) {
            xml.children(property -> merge.read(property, xml));
          } else {
            story.block(name, content);
          }
        });
    content.end();
    place(content, merge);
  }

  private void place(CellFlow content, Merge merge) {
    var text = content.text();
    if (!opened) {
      opened = true;
      boolean newPage = text.startsWith("\f");
      draft.row(repeated, newPage);
      text = newPage ? CellFlow.trimmed(text.substring(1)) : text;
    }
    int end = column + Math.clamp(merge.columns, 1, Budget.COLUMNS);
    budget.columns(end);
    if (merge.intoLeft && draft.widen(column, end)) {
      column = end;
      return;
    }
    if (!merge.intoAbove || !draft.extend(column, end - column)) {
      draft.place(column, end - column, 1, merge.deleted ? "" : text, content.nested());
    }
    column = end;
  }

  /// How a cell is joined with its neighbours.
  private static final class Merge {
    int columns = 1;
    boolean intoAbove;
    boolean intoLeft;
    boolean deleted;

    void read(String property, Xml xml) {
      switch (property) {
        case "gridSpan" -> columns = xml.number("val", 1);
        case "vMerge" -> intoAbove = !xml.attribute("val", "continue").equals("restart");
        case "hMerge" -> intoLeft = !xml.attribute("val", "continue").equals("restart");
        case "cellDel" -> deleted = true;
        default -> {}
      }
    }
  }
}
