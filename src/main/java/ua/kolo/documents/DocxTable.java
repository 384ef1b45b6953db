package ua.kolo.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One Word table: cells stand on its grid, merged ones over several positions.
final class DocxTable {
  private final Xml xml;
  private final DocxStory story;
  private final Budget budget;
  private final GridDraft draft;
  private final List<Integer> widths = new ArrayList<>();
  private @Nullable DocxColumns columns;
  private boolean opened;
  private boolean deleted;
  private boolean repeated;
  // where the next cell stands on the document's own grid, and from where on the table is free
  private int column;
  private int free;

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
      case "tblGrid" -> xml.children(_ -> widths.add(xml.number("w", 0)));
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
    free = 0;
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
    if (columns == null) {
      columns = new DocxColumns(widths);
    }
    int begin = columns.at(column);
    column += Math.clamp(merge.columns, 1, Budget.COLUMNS);
    budget.columns(column);
    int end = columns.at(column);
    boolean sliver = begin == end && text.isEmpty();
    if (!sliver) {
      place(Math.max(free, begin), Math.max(Math.max(free, begin) + 1, end), text, content, merge);
    }
  }

  private void place(int begin, int end, String text, CellFlow content, Merge merge) {
    free = end;
    if (merge.intoLeft && draft.widen(begin, end)) {
      return;
    }
    if (!merge.intoAbove || !draft.extend(begin, end - begin)) {
      draft.place(begin, end - begin, 1, merge.deleted ? "" : text, content.nested());
    }
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
