package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.wording.Amounts;
import ua.kolo.programmes.wording.Sources;

/// «50,0/20,0» under a head that says «(міський бюджет/обласний бюджет)» or «(2026/2027)»: each
/// figure is named by the source or the year that stands in its place. A sum of them may stand
/// first or last, «(всього/2026/2027)».
final class StrokeSums {
  private static final Pattern SHORT = Pattern.compile("\\p{Lu}{2,4}");
  private static final Pattern LIST = Pattern.compile("[^()\\[\\],:]{2,120}/[^()\\[\\],:]{2,120}");

  private static final Pattern YEAR =
      Pattern.compile(
          "(?<year>20\\d\\d)\\s*(?:рік|роки|рр?\\.?)?,?\\s*(?:(?:тис\\.?|млн\\.?)?\\s*грн\\.?)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern SUM =
      Pattern.compile(
          "всього|усього|разом|загалом", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private StrokeSums() {}

  static void spell(List<Line> lines, Columns columns, Header header) {
    for (int c : columns.money) {
      var names = names(header, columns, c);
      if (!names.isEmpty()) {
        lines.forEach(line -> spell(line, c, names));
      }
    }
  }

  /// The names over the sums; where nothing stands between strokes there («план/факт» does), those
  /// over the sources or over other sums.
  private static List<String> names(Header header, Columns columns, int column) {
    if (over(header, column).anyMatch(text -> LIST.matcher(text).find())) {
      return first(over(header, column));
    }
    var others = Stream.concat(Stream.of(columns.of(Role.SOURCE)), columns.money.stream());
    return first(others.flatMap(c -> over(header, c)));
  }

  private static Stream<String> over(Header header, int column) {
    return header.texts().stream()
        .filter(row -> column >= 0 && column < row.size())
        .map(row -> row.get(column));
  }

  private static List<String> first(Stream<String> heads) {
    return heads
        .map(StrokeSums::names)
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  static List<String> names(String text) {
    for (var list : LIST.matcher(text).results().toList()) {
      var names = Arrays.stream(list.group().split("/", -1)).map(Words::trim).toList();
      var parts = names.stream().filter(name -> !sum(name)).toList();
      boolean sources = parts.stream().allMatch(StrokeSums::source);
      boolean years = parts.stream().allMatch(name -> YEAR.matcher(name).matches());
      if (parts.size() > 1 && (sources || years) && sumAtAnEnd(names, parts)) {
        return names;
      }
    }
    return List.of();
  }

  private static boolean sum(String name) {
    return SUM.matcher(name).matches();
  }

  private static boolean sumAtAnEnd(List<String> names, List<String> parts) {
    return names.equals(parts)
        || (names.size() == parts.size() + 1 && (sum(names.getFirst()) || sum(names.getLast())));
  }

  private static boolean source(String name) {
    return SHORT.matcher(name).matches() || Sources.looksLikeSources(name);
  }

  private static void spell(Line line, int column, List<String> names) {
    var figures = Arrays.stream(line.at(column).split("/", -1)).map(Words::trim).toList();
    boolean alike = figures.size() == names.size();
    if (alike && figures.stream().allMatch(Amounts::looksLikeAmount)) {
      line.put(column, named(names, figures));
    }
  }

  /// A dash in a source's place says that it gives nothing.
  private static String named(List<String> names, List<String> figures) {
    var parts = new ArrayList<String>();
    for (int i = 0; i < names.size(); i++) {
      if (!sum(names.get(i)) && figures.get(i).chars().anyMatch(Character::isDigit)) {
        parts.add(word(names.get(i)) + " – " + figures.get(i));
      }
    }
    return parts.isEmpty() ? "-" : summed(names, figures) + String.join(";\n", parts);
  }

  private static String word(String name) {
    var year = YEAR.matcher(name);
    return year.matches() ? year.group("year") + " рік" : name;
  }

  private static String summed(List<String> names, List<String> figures) {
    for (int i = 0; i < names.size(); i++) {
      if (sum(names.get(i)) && figures.get(i).chars().anyMatch(Character::isDigit)) {
        return "Всього – " + figures.get(i) + ", у т.ч.:\n";
      }
    }
    return "";
  }
}
