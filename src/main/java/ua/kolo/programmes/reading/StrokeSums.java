package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import ua.kolo.programmes.wording.Amounts;
import ua.kolo.programmes.wording.Sources;

/// «50,0/20,0» under a head that says «(міський бюджет/обласний бюджет)»: each figure is named by
/// the source that stands in its place.
final class StrokeSums {
  private static final Pattern SHORT = Pattern.compile("\\p{Lu}{2,4}");
  private static final Pattern LIST = Pattern.compile("[^()\\[\\],:]{2,120}/[^()\\[\\],:]{2,120}");

  private final Columns columns;
  private final List<String> names;

  private StrokeSums(Columns columns, List<String> names) {
    this.columns = columns;
    this.names = names;
  }

  static void spell(List<Line> lines, Columns columns, Header header) {
    var names = names(header);
    if (!names.isEmpty()) {
      var sums = new StrokeSums(columns, names);
      lines.forEach(sums::spell);
    }
  }

  /// The sources a head names between strokes; none when no head does.
  private static List<String> names(Header header) {
    for (var row : header.texts()) {
      for (var text : row) {
        var names = names(text);
        if (!names.isEmpty()) {
          return names;
        }
      }
    }
    return List.of();
  }

  static List<String> names(String text) {
    for (var list : LIST.matcher(text).results().toList()) {
      var names = Arrays.stream(list.group().split("/", -1)).map(Words::trim).toList();
      if (names.stream().allMatch(StrokeSums::source)) {
        return names;
      }
    }
    return List.of();
  }

  private static boolean source(String name) {
    return SHORT.matcher(name).matches() || Sources.looksLikeSources(name);
  }

  private void spell(Line line) {
    for (int c : columns.money) {
      var figures = Arrays.stream(line.at(c).split("/", -1)).map(Words::trim).toList();
      boolean alike = figures.size() == names.size();
      if (alike && figures.stream().allMatch(Amounts::looksLikeAmount)) {
        line.put(c, named(figures));
      }
    }
  }

  /// A dash in a source's place says that it gives nothing.
  private String named(List<String> figures) {
    var parts = new ArrayList<String>();
    for (int i = 0; i < names.size(); i++) {
      if (figures.get(i).chars().anyMatch(Character::isDigit)) {
        parts.add(names.get(i) + " – " + figures.get(i));
      }
    }
    return parts.isEmpty() ? "-" : String.join(";\n", parts);
  }
}
