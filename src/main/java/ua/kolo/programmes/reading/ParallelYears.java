package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.wording.Amounts;

/// «2025 рік ⏎ 2026 рік» in one cell beside as many sums under one another in the next: each sum is
/// that of the year in its place, unless the row tells whose the sums are by other cells.
final class ParallelYears {
  private static final Pattern YEAR = Pattern.compile("20\\d\\d");
  private static final String DATE = "20\\d\\d(?:\\s*р\\p{L}{0,4}\\.?)?";
  private static final int MOST = 41;
  private static final Pattern LIST = Pattern.compile(DATE + "(?:[\\s,;]+" + DATE + "){1,40}");

  /// «до 2026 року» is when something ends, not the year of a sum.
  private static final Pattern WITHIN =
      Pattern.compile(
          "(?:(?:у|в|на|за|протягом|упродовж)\\s+)?" + DATE + "[.,;]?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final Columns columns;
  private final int years;

  private ParallelYears(Columns columns) {
    this.columns = columns;
    boolean headed = columns.money.stream().anyMatch(c -> columns.get(c).year() != null);
    int written = columns.has(Role.YEAR) ? columns.of(Role.YEAR) : columns.of(Role.TERM);
    years = headed ? -1 : written;
  }

  static List<Line> split(List<Line> lines, Columns columns) {
    var parallel = new ParallelYears(columns);
    boolean several = lines.stream().anyMatch(line -> parallel.at(line).size() > 1);
    if (!several) {
      return lines;
    }
    var all = new ArrayList<Line>();
    lines.forEach(line -> all.addAll(parallel.dealt(line)));
    return all;
  }

  /// The years of a row whose sums are as many; none for other rows.
  private List<String> at(Line line) {
    if (years < 0 || line.blank(years)) {
      return List.of();
    }
    var own = listed(line.at(years));
    if (own.size() > MOST) {
      return List.of();
    }
    var money = money(line);
    boolean dated = own.stream().allMatch(text -> WITHIN.matcher(text).matches());
    boolean alike = money.stream().allMatch(c -> sums(line.at(c), own.size()));
    return dated && alike && !money.isEmpty() ? own : List.of();
  }

  /// The lines of a cell; where a format keeps no line ends, the years that follow one another.
  private static List<String> listed(String cell) {
    var lines = Parallel.paragraphs(cell);
    return lines.size() == 1 && LIST.matcher(lines.getFirst()).matches()
        ? YEAR.matcher(cell).results().map(MatchResult::group).toList()
        : lines;
  }

  private List<Integer> money(Line line) {
    return columns.money.stream().filter(c -> !line.blank(c)).toList();
  }

  private static boolean sums(String cell, int count) {
    var figures = Parallel.figures(cell, count);
    return figures.size() == count && figures.stream().allMatch(Amounts::looksLikeAmount);
  }

  private List<Line> dealt(Line line) {
    var own = at(line);
    if (own.isEmpty()) {
      return List.of(line);
    }
    if (Parallel.deals(line, columns)) {
      line.twofold = !Parallel.dealsTo(line, columns, years);
      return List.of(line);
    }
    if (columns.has(Role.YEAR)) {
      var rows = Parallel.rows(line, own.size());
      Parallel.put(rows, years, own);
      money(line).forEach(c -> Parallel.put(rows, c, Parallel.figures(line.at(c), own.size())));
      return rows;
    }
    money(line).forEach(c -> line.put(c, dated(own, Parallel.figures(line.at(c), own.size()))));
    return List.of(line);
  }

  private static String dated(List<String> years, List<String> figures) {
    var parts = new ArrayList<String>();
    for (int i = 0; i < years.size(); i++) {
      if (figures.get(i).chars().anyMatch(Character::isDigit)) {
        parts.add(ColumnRoles.yearOf(years.get(i)) + " – " + figures.get(i));
      }
    }
    return parts.isEmpty() ? "-" : String.join("; ", parts);
  }
}
