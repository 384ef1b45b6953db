package ua.kolo.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Automatic list numbers of a Word document, counted in the order the paragraphs are read.
final class DocxNumbering {
  private static final int LEVELS = ListCounter.LEVELS;

  /// A kind of list: its levels, or the list style it borrows them from.
  private static final class Scheme {
    final ListLevel[] levels = new ListLevel[LEVELS];
    final ListCounter counter = new ListCounter();
    final Map<String, Integer> byStyle = new HashMap<>();
    String style = "";
    String borrowed = "";
  }

  /// A list in the document: a scheme and what is different here.
  private static final class Numbered {
    String scheme = "";
    final Map<Integer, Integer> restarts = new HashMap<>();
    final Map<Integer, ListLevel> levels = new HashMap<>();
    boolean begun;
  }

  private record StyleList(String list, int level, String basedOn) {}

  private final Map<String, Scheme> schemes = new HashMap<>();
  private final Map<String, Numbered> lists = new HashMap<>();
  private final Map<String, StyleList> styles = new HashMap<>();

  static DocxNumbering of(Archive archive, Relations relations) {
    var numbering = new DocxNumbering();
    numbering.readPart(archive, relations.kind("numbering"), numbering::definition);
    numbering.readPart(archive, relations.kind("styles"), numbering::style);
    return numbering;
  }

  private interface Part {
    void read(String name, Xml xml);
  }

  private void readPart(Archive archive, @Nullable String name, Part part) {
    try (var xml = name == null ? null : archive.xml(name)) {
      if (xml != null) {
        xml.root(_ -> xml.children(child -> part.read(child, xml)));
      }
    }
  }

  private void definition(String name, Xml xml) {
    switch (name) {
      case "abstractNum" -> {
        var scheme = new Scheme();
        schemes.put(xml.attribute("abstractNumId", ""), scheme);
        xml.children(child -> schemePart(scheme, child, xml));
      }
      case "num" -> {
        var list = new Numbered();
        lists.put(xml.attribute("numId", ""), list);
        xml.children(child -> listPart(list, child, xml));
      }
      default -> {}
    }
  }

  private static void schemePart(Scheme scheme, String name, Xml xml) {
    switch (name) {
      case "lvl" -> {
        int number = xml.number("ilvl", 0);
        var level = ListLevel.read(xml);
        if (number >= 0 && number < LEVELS) {
          scheme.levels[number] = level;
          scheme.byStyle.put(level.style(), number);
        }
      }
      case "styleLink" -> scheme.style = xml.attribute("val", "");
      case "numStyleLink" -> scheme.borrowed = xml.attribute("val", "");
      default -> {}
    }
  }

  private static void listPart(Numbered list, String name, Xml xml) {
    switch (name) {
      case "abstractNumId" -> list.scheme = xml.attribute("val", "");
      case "lvlOverride" -> {
        int number = xml.number("ilvl", 0);
        xml.children(
            child -> {
              if (child.equals("startOverride")) {
                list.restarts.put(number, xml.number("val", 1));
              } else if (child.equals("lvl")) {
                list.levels.put(number, ListLevel.read(xml));
              }
            });
      }
      default -> {}
    }
  }

  private void style(String name, Xml xml) {
    if (!name.equals("style")) {
      return;
    }
    var id = xml.attribute("styleId", "");
    var found = new String[] {"", "", ""};
    xml.children(child -> stylePart(found, child, xml));
    int level = found[1].matches("\\d") ? Integer.parseInt(found[1]) : -1;
    styles.put(id, new StyleList(found[0], level, found[2]));
  }

  private static void stylePart(String[] found, String name, Xml xml) {
    switch (name) {
      case "basedOn" -> found[2] = xml.attribute("val", "");
      case "pPr", "numPr" -> xml.children(child -> stylePart(found, child, xml));
      case "numId" -> found[0] = xml.attribute("val", "");
      case "ilvl" -> found[1] = xml.attribute("val", "");
      default -> {}
    }
  }

  /// The number in front of a paragraph with the blank after it; empty when it has none.
  ///
  /// @param list the list named by the paragraph itself, or empty
  /// @param level its level, or -1
  String prefix(String style, String list, int level) {
    var own = list.isEmpty() ? styleList(style) : new StyleList(list, level, "");
    var numbered = lists.get(own.list());
    if (numbered == null) {
      return "";
    }
    var scheme = scheme(numbered.scheme);
    if (scheme == null) {
      return "";
    }
    int depth = level >= 0 ? level : own.level();
    depth = depth >= 0 ? depth : scheme.byStyle.getOrDefault(style, 0);
    return depth < LEVELS ? next(scheme, numbered, depth) : "";
  }

  private StyleList styleList(String style) {
    var found = styles.get(style);
    for (int i = 0; i < 20 && found != null; i++) {
      if (!found.list().isEmpty()) {
        return found;
      }
      found = styles.get(found.basedOn());
    }
    return new StyleList("", -1, "");
  }

  private @Nullable Scheme scheme(String id) {
    var scheme = schemes.get(id);
    if (scheme == null || scheme.borrowed.isEmpty()) {
      return scheme;
    }
    for (var other : schemes.values()) {
      if (other.style.equals(scheme.borrowed)) {
        return other;
      }
    }
    return scheme;
  }

  private static String next(Scheme scheme, Numbered list, int depth) {
    var levels = new ArrayList<@Nullable ListLevel>();
    for (int i = 0; i < LEVELS; i++) {
      levels.add(list.levels.getOrDefault(i, scheme.levels[i]));
    }
    if (!list.begun) {
      list.begun = true;
      list.restarts.forEach((number, start) -> scheme.counter.restart(number, start));
    }
    return scheme.counter.next(depth, levels);
  }
}
