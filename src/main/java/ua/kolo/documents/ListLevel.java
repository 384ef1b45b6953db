package ua.kolo.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One level of a Word list: where it starts and how its number looks (`%1.%2)`).
///
/// @param goesOn not begun again after a higher level
/// @param style the paragraph style tied to the level
record ListLevel(
    int start, String format, String pattern, String suffix, boolean goesOn, String style) {
  private static final String DASHES = "-–—−\u2010\u2011\u2212\uf02d\uf0be";

  static ListLevel read(Xml xml) {
    var found = new ListLevel[] {new ListLevel(1, "decimal", "", "tab", false, "")};
    xml.children(name -> found[0] = found[0].with(name, xml));
    return found[0];
  }

  private ListLevel with(String name, Xml xml) {
    return switch (name) {
      case "start" -> new ListLevel(xml.number("val", 1), format, pattern, suffix, goesOn, style);
      case "numFmt" ->
          new ListLevel(start, xml.attribute("val", "decimal"), pattern, suffix, goesOn, style);
      case "lvlText" ->
          new ListLevel(start, format, xml.attribute("val", ""), suffix, goesOn, style);
      case "suff" ->
          new ListLevel(start, format, pattern, xml.attribute("val", "tab"), goesOn, style);
      case "lvlRestart" ->
          new ListLevel(start, format, pattern, suffix, xml.number("val", 1) == 0, style);
      case "pStyle" ->
          new ListLevel(start, format, pattern, suffix, goesOn, xml.attribute("val", ""));
      default -> this;
    };
  }

  /// The label for these counts. A bullet says nothing, a dash is kept.
  String label(int[] counts, List<@Nullable ListLevel> levels) {
    if (format.equals("bullet")) {
      return !pattern.isEmpty() && DASHES.contains(pattern) ? "- " : "";
    }
    var label = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      boolean number = c == '%' && i + 1 < pattern.length() && isLevel(pattern.charAt(i + 1));
      if (number) {
        int level = pattern.charAt(++i) - '1';
        var other = levels.get(level);
        label.append(OrdinalText.of(counts[level], other == null ? "decimal" : other.format));
      } else {
        label.append(c);
      }
    }
    if (label.isEmpty()) {
      return "";
    }
    return suffix.equals("nothing") ? label.toString() : label.append(' ').toString();
  }

  private static boolean isLevel(char c) {
    return c >= '1' && c <= '9';
  }
}
