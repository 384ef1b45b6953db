package ua.kolo.programmes.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ua.kolo.programmes.plan.Layout.Column;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.wording.Amounts;
import ua.kolo.programmes.wording.Executors;
import ua.kolo.programmes.wording.Sources;
import ua.kolo.programmes.wording.Terms;

/// How well a text sits in a column, judged by what the column's other cells look like.
final class Fit {
  private final List<Column> columns;
  private final Map<Integer, String> schemes = new HashMap<>();
  // The same few words stand in hundreds of rows.
  private final Map<Place, Double> known = new HashMap<>();

  Fit(List<Column> columns, List<Line> lines) {
    this.columns = columns;
    for (int c = 0; c < columns.size(); c++) {
      schemes.put(c, commonScheme(lines, c));
    }
  }

  private static String commonScheme(List<Line> lines, int column) {
    var counts = new HashMap<String, Integer>();
    int filled = 0;
    for (var line : lines) {
      if (!line.blank(column) && line.filled() > 1) {
        filled++;
        counts.merge(Tokens.scheme(Tokens.number(line.at(column))), 1, Integer::sum);
      }
    }
    int all = filled;
    return counts.entrySet().stream()
        .filter(entry -> !entry.getKey().isEmpty() && entry.getValue() * 2 >= all)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  /// The numbering most cells of a column begin with; empty when they have none.
  String scheme(int column) {
    return schemes.getOrDefault(column, "");
  }

  /// From -2 (cannot stand there) to 2 (surely stands there).
  double of(String text, int column) {
    return known.computeIfAbsent(new Place(text, column), _ -> judge(text, column));
  }

  private record Place(String text, int column) {}

  private double judge(String text, int column) {
    return switch (columns.get(column).role()) {
      case NUMBER, MEASURE_NUMBER -> Tokens.rowNumber(text) ? 2 : -2;
      case TERM -> Terms.looksLikeTerm(text) ? 2 : text.length() > 80 ? -2 : -1;
      case AMOUNT, AMOUNT_TOTAL, YEAR, INDICATOR_TARGET -> money(text);
      case EXECUTORS, CO_EXECUTORS -> bodies(text);
      case SOURCE -> Sources.looksLikeSources(text) || Sources.notRequired(text) ? 2 : -1;
      case SECTION, GOAL, TASK, UPPER_MEASURE, MEASURE -> words(text, column);
      default -> Amounts.looksLikeAmount(text) || Terms.looksLikeTerm(text) ? -0.5 : 0.3;
    };
  }

  private static double money(String text) {
    if (Amounts.looksLikeAmount(text)) {
      return 2;
    }
    return Sources.notRequired(text) ? 1 : text.length() > 120 ? -1.5 : -0.5;
  }

  private static double bodies(String text) {
    if (Terms.looksLikeTerm(text) || Amounts.looksLikeAmount(text)) {
      return -2;
    }
    if (Tokens.numbered(text)) {
      return -1;
    }
    return Executors.looksLikeBodies(text) ? 1.5 : -0.7;
  }

  private double words(String text, int column) {
    if (Terms.looksLikeTerm(text) || Amounts.looksLikeAmount(text) || Tokens.onlyNumber(text)) {
      return -2;
    }
    String expected = scheme(column);
    String scheme = Tokens.scheme(Tokens.number(text));
    if (!scheme.isEmpty() && scheme.equals(expected)) {
      return 2;
    }
    if (!scheme.isEmpty() && schemes.containsValue(scheme)) {
      return expected.isEmpty() ? -0.3 : -1.5;
    }
    return text.length() > 40 || columns.get(column).role() != Role.MEASURE ? 0.4 : 0.1;
  }
}
