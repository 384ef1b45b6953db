package ua.kolo.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the styles of an OpenDocument say about reading: what is hidden, where a page begins, how
/// lists are numbered.
final class OdfStyles {
  private static final Pattern LEVEL = Pattern.compile("%(\\d)%");

  private final Set<String> hidden = new HashSet<>();
  private final Set<String> pageBefore = new HashSet<>();
  private final Set<String> pageAfter = new HashSet<>();
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, List<@Nullable ListLevel>> lists = new HashMap<>();

  static OdfStyles of(Archive archive) {
    var styles = new OdfStyles();
    for (var part : List.of("styles.xml", "content.xml")) {
      try (var xml = archive.xml(part)) {
        if (xml != null) {
          xml.root(_ -> xml.children(name -> styles.section(name, xml)));
        }
      }
    }
    return styles;
  }

  private void section(String name, Xml xml) {
    if (name.equals("styles") || name.equals("automatic-styles")) {
      xml.children(
          kind -> {
            if (kind.equals("style")) {
              style(xml);
            } else if (kind.equals("list-style")) {
              list(xml);
            }
          });
    }
  }

  private void style(Xml xml) {
    var key = xml.attribute("family", "") + ":" + xml.attribute("name", "");
    var parent = xml.attribute("parent-style-name");
    if (parent != null) {
      parents.put(key, xml.attribute("family", "") + ":" + parent);
    }
    xml.children(
        _ -> {
          var display = xml.attribute("display", "");
          if (display.equals("false") || display.equals("none")) {
            hidden.add(key);
          }
          if (xml.attribute("break-before", "").equals("page")) {
            pageBefore.add(key);
          }
          if (xml.attribute("break-after", "").equals("page")) {
            pageAfter.add(key);
          }
        });
  }

  private void list(Xml xml) {
    var levels = new ArrayList<@Nullable ListLevel>();
    for (int i = 0; i < ListCounter.LEVELS; i++) {
      levels.add(null);
    }
    lists.put(xml.attribute("name", ""), levels);
    xml.children(
        kind -> {
          int level = xml.number("level", 1) - 1;
          if (level >= 0 && level < ListCounter.LEVELS) {
            levels.set(level, kind.endsWith("number") ? number(xml, level) : bullet(xml));
          }
        });
  }

  private static ListLevel number(Xml xml, int level) {
    var format = format(xml.attribute("num-format", ""));
    var listFormat = xml.attribute("num-list-format");
    var pattern = new StringBuilder();
    if (format.equals("none")) {
      pattern.setLength(0);
    } else if (listFormat != null) {
      pattern.append(LEVEL.matcher(listFormat).replaceAll("%$1"));
    } else {
      pattern.append(xml.attribute("num-prefix", ""));
      int shown = Math.clamp(xml.number("display-levels", 1), 1, level + 1);
      for (int i = level - shown + 1; i <= level; i++) {
        pattern.append("%").append(i + 1).append(i < level ? "." : "");
      }
      pattern.append(xml.attribute("num-suffix", ""));
    }
    int start = xml.number("start-value", 1);
    return new ListLevel(start, format, pattern.toString(), "tab", false, "");
  }

  private static ListLevel bullet(Xml xml) {
    return new ListLevel(1, "bullet", xml.attribute("bullet-char", ""), "tab", false, "");
  }

  /// Cyrillic letters are named by their beginning and a language: `а, б, .., аа, аб, ... (uk)`.
  private static String format(String format) {
    return switch (format) {
      case "" -> "none";
      case "a" -> "lowerLetter";
      case "A" -> "upperLetter";
      case "i" -> "lowerRoman";
      case "I" -> "upperRoman";
      default -> {
        var language = format.contains("(uk)") ? "ukrainian" : "russian";
        yield switch (format.charAt(0)) {
          case 'а' -> language + "Lower";
          case 'А' -> language + "Upper";
          default -> "decimal";
        };
      }
    };
  }

  /// Whether the present table, section or text is hidden by its style.
  boolean isHidden(Xml xml) {
    var style = xml.attribute("style-name", "");
    return List.of("table:", "section:", "text:", "paragraph:").stream()
        .anyMatch(family -> holds(hidden, family + style));
  }

  boolean beginsPage(Xml xml) {
    var style = xml.attribute("style-name", "");
    return holds(pageBefore, "paragraph:" + style) || holds(pageBefore, "table:" + style);
  }

  boolean endsPage(Xml xml) {
    return holds(pageAfter, "paragraph:" + xml.attribute("style-name", ""));
  }

  private boolean holds(Set<String> set, String style) {
    String key = style;
    for (int i = 0; i < 20 && key != null; i++) {
      if (set.contains(key)) {
        return true;
      }
      key = parents.get(key);
    }
    return false;
  }

  @Nullable List<@Nullable ListLevel> list(String style) {
    return lists.get(style);
  }
}
