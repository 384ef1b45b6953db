package ua.kolo.documents;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// The paragraphs and tables of a page, or of one cell in it.
final class HtmlStory {
  private static final Set<String> IGNORED =
      Set.of(
          "script",
          "style",
          "template",
          "head",
          "noscript",
          "del",
          "object",
          "iframe",
          "select",
          "button",
          "textarea",
          "svg",
          "math",
          "canvas",
          "audio",
          "video");

  private final Budget budget;
  private final StringBuilder line = new StringBuilder();
  private boolean begun;

  // The number of a list's item, until its first words come: they may stand in a block of their
  // own.
  private String mark = "";

  HtmlStory(Budget budget) {
    this.budget = budget;
  }

  void read(Element element, Flow flow) {
    for (var node : element.childNodes()) {
      node(node, flow);
    }
    endLine(flow);
  }

  private void node(Node node, Flow flow) {
    if (node instanceof TextNode text) {
      append(text.getWholeText(), text.parent());
    } else if (node instanceof Element element && !isHidden(element)) {
      element(element, flow);
    }
  }

  private void element(Element element, Flow flow) {
    switch (element.normalName()) {
      case "br" -> {
        line.append(style(element).contains("page-break-before:always") ? '\f' : '\u000b');
        begun = true;
      }
      case "table" -> {
        endLine(flow);
        for (var caption : element.select("> caption")) {
          new HtmlStory(budget).read(caption, flow);
        }
        flow.table(new HtmlTable(budget).read(element));
      }
      case "ins", "s" -> children(element, flow);
      case "sup" -> {
        int before = line.length();
        children(element, flow);
        Raised.settle(line, before);
      }
      case "li" -> {
        endLine(flow);
        mark = number(element);
        children(element, flow);
        endLine(flow);
        mark = "";
      }
      default -> {
        if (element.isBlock()) {
          block(element, flow);
        } else {
          children(element, flow);
        }
      }
    }
  }

  private void block(Element element, Flow flow) {
    endLine(flow);
    if (style(element).contains("page-break-before:always")) {
      flow.pageBreak();
    }
    children(element, flow);
    begun |= element.normalName().equals("p");
    endLine(flow);
  }

  private void children(Element element, Flow flow) {
    for (var node : element.childNodes()) {
      node(node, flow);
    }
  }

  private void append(String text, @Nullable Node parent) {
    if (parent instanceof Element element && element.closest("pre") != null) {
      line.append(text);
      begun = true;
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
      if (!blank) {
        line.append(mark);
        mark = "";
        line.append(c);
        begun = true;
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
  }

  private void endLine(Flow flow) {
    if (begun) {
      flow.paragraph(line.toString().strip());
    }
    line.setLength(0);
    begun = false;
  }

  static boolean isHidden(Element element) {
    var style = style(element);
    return IGNORED.contains(element.normalName())
        || element.hasAttr("hidden")
        || style.contains("display:none")
        || style.contains("visibility:hidden")
        || style.contains("mso-hide:all");
  }

  private static String style(Element element) {
    return element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
  }

  private static String number(Element item) {
    var list = item.parent();
    if (list == null || !list.normalName().equals("ol")) {
      return "";
    }
    int number = whole(list.attr("start"), 1) - 1;
    for (var other : list.children()) {
      number = whole(other.attr("value"), number + 1);
      if (other.equals(item)) {
        break;
      }
    }
    return OrdinalText.of(number, notation(list.attr("type"))) + ". ";
  }

  private static String notation(String type) {
    return switch (type) {
      case "a" -> "lowerLetter";
      case "A" -> "upperLetter";
      case "i" -> "lowerRoman";
      case "I" -> "upperRoman";
      default -> "decimal";
    };
  }

  static int whole(String text, int otherwise) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
