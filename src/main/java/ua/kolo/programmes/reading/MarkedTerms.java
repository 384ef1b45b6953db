package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Layout.Column;
import ua.kolo.programmes.plan.Layout.Role;

/// Terms told by marks in columns of quarters, months or years: «+» under «III». The marks are put
/// into words in the first of these columns, so that they are read like any term.
final class MarkedTerms {
  private static final Pattern MARK = Pattern.compile("[+✓✔☑√vVхХxX*•●■▪◆]{1,2}");
  private static final Pattern NO_MARK = Pattern.compile("[-–—]?");
  private static final Pattern QUARTER =
      Pattern.compile("^([IІ]{1,3}|[IІ][VУ]|[1-4])\\s*-?й?\\s*(?:кв\\p{L}*\\.?)?$");
  private static final Pattern HALF =
      Pattern.compile(
          "(?iu)^(?:[IІ]{1,2}|[12]|перш\\p{L}|друг\\p{L})\\s*(?:-\\p{L}{1,2}\\s*)?півріччя$");
  private static final Pattern MONTH =
      Pattern.compile(
          "^(січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру)\\p{L}{0,7}\\.?$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");
  private static final List<String> MONTHS =
      List.of(
          "січень",
          "лютий",
          "березень",
          "квітень",
          "травень",
          "червень",
          "липень",
          "серпень",
          "вересень",
          "жовтень",
          "листопад",
          "грудень");

  /// A column's part of the year.
  ///
  /// @param names the parts it is one of, empty for a whole year
  /// @param at its place among them, or the year
  private record Part(List<String> names, int at, @Nullable Integer year) {}

  private final List<Column> columns;
  private final List<Line> lines;

  private MarkedTerms(List<Column> columns, List<Line> lines) {
    this.columns = new ArrayList<>(columns);
    this.lines = lines;
  }

  /// The columns with one of terms for each run of marked ones; the rows are changed alike.
  static List<Column> settle(List<Column> columns, List<Line> lines) {
    var terms = new MarkedTerms(columns, lines);
    for (int c = 0; c < columns.size(); c++) {
      int end = terms.end(c);
      if (end - c > 1) {
        terms.join(c, end);
        c = end - 1;
      }
    }
    return terms.columns;
  }

  /// After the last of the marked columns that follow one another from here.
  private int end(int from) {
    int end = from;
    boolean marks = false;
    while (end < columns.size() && part(columns.get(end)) != null && marked(end)) {
      int column = end;
      marks |= lines.stream().anyMatch(line -> MARK.matcher(line.at(column)).matches());
      end++;
    }
    return marks ? end : from;
  }

  /// No cell that begins in the column says anything but a mark; headings and sums do not count.
  private boolean marked(int column) {
    return lines.stream()
        .filter(line -> !line.blank(column) && line.span[column] == 1)
        .map(line -> Words.trim(line.at(column)))
        .allMatch(t -> MARK.matcher(t).matches() || NO_MARK.matcher(t).matches());
  }

  /// «III кв.», «березень», «І півріччя».
  static boolean partOfYear(String text) {
    String words = Words.trim(text);
    return QUARTER.matcher(words).matches()
        || MONTH.matcher(words).matches()
        || HALF.matcher(words).matches();
  }

  private static @Nullable Part part(Column column) {
    String header = Words.trim(column.header().replaceAll("\\s+", " "));
    var quarter = QUARTER.matcher(header);
    if (quarter.matches()) {
      String number = quarter.group(1).replace('І', 'I').replace('У', 'V');
      int at = QUARTERS.indexOf(number);
      return new Part(QUARTERS, at < 0 ? Integer.parseInt(number) - 1 : at, column.year());
    }
    var month = MONTH.matcher(header);
    if (month.matches()) {
      String stem = month.group(1).toLowerCase(Locales.UK);
      for (int m = 0; m < MONTHS.size(); m++) {
        if (MONTHS.get(m).startsWith(stem)) {
          return new Part(MONTHS, m, column.year());
        }
      }
    }
    return column.year() == null ? null : new Part(List.of(), column.year(), column.year());
  }

  private void join(int from, int end) {
    for (var line : lines) {
      String term = term(line, from, end);
      for (int c = from; c < Math.min(end, line.width()); c++) {
        boolean own = line.span[c] == 1 && !line.blank(c);
        if (own || (c == from && !term.isEmpty())) {
          line.put(c, c == from ? term : "");
        }
      }
    }
    boolean other = columns.stream().anyMatch(column -> column.role() == Role.TERM && !run(column));
    for (int c = from; c < end; c++) {
      var old = columns.get(c);
      var role = c == from && !other ? Role.TERM : Role.NOTE;
      columns.set(c, new Column(role, old.header(), null, null, null, 0.8));
    }
  }

  private static boolean run(Column column) {
    return part(column) != null;
  }

  /// «I, III квартали 2026 року»; empty without a mark.
  private String term(Line line, int from, int end) {
    var years = new TreeMap<Integer, List<String>>();
    String unit = "";
    for (int c = from; c < end; c++) {
      var part = part(columns.get(c));
      if (part != null && MARK.matcher(Words.trim(line.at(c))).matches()) {
        var names =
            years.computeIfAbsent(part.year() == null ? 0 : part.year(), _ -> new ArrayList<>());
        names.add(part.names().isEmpty() ? "" + part.at() : part.names().get(part.at()));
        unit = part.names().equals(QUARTERS) ? " квартал" : "";
      }
    }
    var words = new ArrayList<String>();
    String of = unit;
    years.forEach((year, names) -> words.add(words(year, names, of)));
    return String.join(", ", words);
  }

  private static String words(int year, List<String> names, String unit) {
    if (names.getFirst().equals("" + year)) {
      return year + " рік";
    }
    return String.join(", ", names) + unit + (year == 0 ? "" : " " + year + " року");
  }
}
