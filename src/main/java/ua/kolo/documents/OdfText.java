package ua.kolo.documents;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The text of an OpenDocument: paragraphs, lists and tables as they follow each other.
final class OdfText {
  private final Xml xml;
  private final OdfStyles styles;
  private final Budget budget;
  private final PageFlow notes;
  private final Map<String, ListCounter> counters = new HashMap<>();
  private String listStyle = "";
  private int listDepth = -1;
  private @Nullable ListCounter counter;
  private boolean itemBegins;

  OdfText(Xml xml, OdfStyles styles, Budget budget) {
    this.xml = xml;
    this.styles = styles;
    this.budget = budget;
    notes = new PageFlow(budget);
  }

  /// Foot- and endnotes met so far.
  PageFlow notes() {
    return notes;
  }

  void blocks(Flow flow) {
    xml.children(name -> block(name, flow));
  }

  void block(String name, Flow flow) {
    if (styles.isHidden(xml) || xml.attribute("display", "").equals("none")) {
      return;
    }
    switch (name) {
      case "p", "h" -> paragraph(flow);
      case "list" -> list(flow);
      case "table" -> {
        if (styles.beginsPage(xml)) {
          flow.pageBreak();
        }
        flow.table(new OdfTable(xml, this, budget).read());
      }
      case "section", "index-body", "text-box", "frame", "a", "table-of-content", "g" ->
          blocks(flow);
      case "custom-shape", "rect", "note-body" -> blocks(flow);
      default -> {}
    }
  }

  private void paragraph(Flow flow) {
    if (styles.beginsPage(xml)) {
      flow.pageBreak();
    }
    boolean ends = styles.endsPage(xml);
    var inline = new OdfParagraph(xml, styles, this, new PageFlow(budget));
    var number = number();
    flow.paragraph(number + inline.read());
    inline.boxes().into(flow);
    if (ends) {
      flow.pageBreak();
    }
  }

  private String number() {
    var levels = styles.list(listStyle);
    if (!itemBegins || counter == null || levels == null || listDepth >= ListCounter.LEVELS) {
      return "";
    }
    itemBegins = false;
    return counter.next(listDepth, levels);
  }

  private void list(Flow flow) {
    var outerStyle = listStyle;
    var outerCounter = counter;
    listStyle = xml.attribute("style-name", listStyle);
    listDepth++;
    if (listDepth == 0) {
      startCounting();
    }
    xml.children(kind -> item(kind, flow));
    listDepth--;
    listStyle = outerStyle;
    counter = outerCounter;
  }

  private void startCounting() {
    var continued = xml.attribute("continue-list");
    boolean goesOn = xml.attribute("continue-numbering", "").equals("true");
    var before =
        continued == null ? (goesOn ? counters.get(listStyle) : null) : counters.get(continued);
    counter = before == null ? new ListCounter() : before;
    counters.put(listStyle, counter);
    counters.put(xml.attribute("id", listStyle), counter);
  }

  private void item(String kind, Flow flow) {
    itemBegins = kind.equals("list-item");
    int start = xml.number("start-value", -1);
    if (start >= 0 && counter != null) {
      counter.restart(listDepth, start);
    }
    blocks(flow);
    itemBegins = false;
  }

  /// What stands in a cell is not part of the list around the table.
  void cell(Flow flow) {
    var style = listStyle;
    int depth = listDepth;
    var counting = counter;
    boolean begins = itemBegins;
    listDepth = -1;
    itemBegins = false;
    blocks(flow);
    listStyle = style;
    listDepth = depth;
    counter = counting;
    itemBegins = begins;
  }
}
