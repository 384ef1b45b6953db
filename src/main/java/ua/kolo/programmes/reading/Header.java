package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.Layout;
import ua.kolo.programmes.plan.Layout.Column;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.wording.Amounts;

/// The head of a table: its rows, whatever their number, and what each column holds.
///
/// @param first index of the first header line
/// @param last index of the last one, the row of column numbers included
/// @param texts the header rows' texts by column, a merged text repeated; without the number row
record Header(
    int first, int last, List<Column> columns, List<List<String>> texts, boolean numberRow) {
  private static final int SEARCHED = 15;
  private static final int DEEPEST = 6;
  private static final int LONGEST = 200;
  private static final Set<Role> SAYING =
      EnumSet.of(
          Role.MEASURE,
          Role.TASK,
          Role.GOAL,
          Role.EXECUTORS,
          Role.CO_EXECUTORS,
          Role.TERM,
          Role.SOURCE,
          Role.AMOUNT,
          Role.EXPECTED_RESULT,
          Role.ACTUAL_RESULT,
          Role.INDICATOR,
          Role.SECTION,
          Role.PLACE);

  /// The header of a table, when it has one.
  static Optional<Header> find(List<Line> lines) {
    int best = -1;
    int most = 1;
    for (int r = 0; r < Math.min(SEARCHED, lines.size()); r++) {
      int roles = roles(lines.get(r)).size();
      if (roles > most) {
        most = roles;
        best = r;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(read(lines, best));
  }

  /// The head of a table of figures: a row of at least two years, with the row above that it
  /// belongs to.
  static Optional<Header> ofYears(List<Line> lines) {
    for (int r = 0; r < Math.min(DEEPEST, lines.size()); r++) {
      if (years(lines.get(r)) > 1) {
        boolean under = r > 0 && reaches(lines, r - 1, r);
        return Optional.of(read(lines, under ? r - 1 : r));
      }
    }
    return Optional.empty();
  }

  /// «8 509,3 тис. грн»
  private static boolean amount(String text) {
    return text.chars().anyMatch(Character::isDigit)
        && ColumnRoles.yearOf(text) == null
        && Amounts.parse(text, AmountUnit.THOUSAND).value() != null;
  }

  /// Most of the row’s texts read like names of columns.
  boolean named(List<Line> lines) {
    var words = lines.get(first).words();
    return words.stream().filter(ColumnRoles::headerish).count() * 2 > words.size();
  }

  private static long years(Line line) {
    return line.words().stream().anyMatch(Header::sum)
        ? 0
        : line.words().stream().filter(t -> ColumnRoles.yearOf(t) != null).count();
  }

  private static Set<Role> roles(Line line) {
    var roles = EnumSet.noneOf(Role.class);
    if (line.words().stream().anyMatch(t -> rowNumber(t) || sum(t) || t.length() > LONGEST)) {
      return roles;
    }
    for (var text : line.text) {
      if (!text.isEmpty() && text.length() < 160) {
        var role = HeadWords.works(text) ? Role.MEASURE : ColumnRoles.of(text);
        if (SAYING.contains(role) && !Tokens.numbered(text)) {
          roles.add(role);
        }
      }
    }
    return roles;
  }

  /// «1.», «2.3»: the row is numbered, so it is no header.
  private static boolean rowNumber(String text) {
    return Tokens.onlyNumber(text) && ColumnRoles.yearOf(text) == null;
  }

  /// «2 811,7»: a number that is neither a year nor a column's.
  private static boolean sum(String text) {
    return text.chars().filter(Character::isDigit).count() > 1
        && ColumnRoles.yearOf(text) == null
        && Amounts.looksLikeAmount(text);
  }

  private static Header read(List<Line> lines, int first) {
    int last = first;
    boolean numbers = false;
    for (int r = first + 1; r < lines.size() && r <= first + DEEPEST && !numbers; r++) {
      if (lines.get(r).blank() && !reaches(lines, first, r)) {
        break;
      }
      numbers = numberRow(lines.get(r));
      boolean under = reaches(lines, first, r);
      if (!numbers
          && !under
          && (full(lines.get(first), lines.get(r)) || !headerish(lines.get(r)))) {
        break;
      }
      last = r;
    }
    var rows = HeaderRows.of(lines.subList(first, numbers ? last : last + 1));
    return new Header(first, last, columns(rows), rows, numbers);
  }

  /// Every column has a name of its own already, so a row as full is no row of names.
  private static boolean full(Line names, Line row) {
    return names.filled() == names.width() && row.filled() * 2 > names.width();
  }

  private static boolean reaches(List<Line> lines, int first, int row) {
    var line = lines.get(row);
    for (int c = 0; c < line.width(); c++) {
      if (line.carried[c] && !lines.get(first).at(c).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static boolean headerish(Line line) {
    if (line.filled() > 1 && line.words().stream().allMatch(MarkedTerms::partOfYear)) {
      return true;
    }
    for (var text : line.text) {
      if (!text.isEmpty()
          && (!ColumnRoles.headerish(text) || Tokens.numbered(text) || amount(text))) {
        return false;
      }
    }
    return line.filled() > 1 || (line.filled() == 1 && narrow(line));
  }

  /// One text over few columns («2022 рік» under the amounts), not a section over the table.
  private static boolean narrow(Line line) {
    int first = line.firstFilled();
    boolean heading =
        Tokens.numbered(line.at(first)) || !Tokens.bannerWord(line.at(first)).isEmpty();
    return first > 0 && !heading && line.span[first] * 2 < line.width();
  }

  /// «1 2 3 4 …»: the columns are numbered.
  static boolean numberRow(Line line) {
    int expected = 0;
    for (var text : line.text) {
      if (text.isEmpty()) {
        continue;
      }
      var digits = Words.trim(text).replaceAll("(?:[.,]0+|[.)])$", "");
      if (!digits.matches("\\d{1,2}")) {
        return false;
      }
      int number = Integer.parseInt(digits);
      if (expected == 0 ? number > 2 : number != expected && number != expected - 1) {
        return false;
      }
      expected = number + 1;
    }
    return line.filled() >= 3;
  }

  private static List<Column> columns(List<List<String>> rows) {
    int width = rows.getFirst().size();
    var columns = new ArrayList<Column>();
    var paths = new ArrayList<List<String>>();
    for (int c = 0; c < width; c++) {
      var path = new ArrayList<String>();
      for (var row : rows) {
        String text = row.get(c);
        if (!text.isEmpty() && (path.isEmpty() || !path.getLast().equals(text))) {
          path.add(text);
        }
      }
      columns.add(ColumnRoles.column(path));
      paths.add(path);
    }
    SiblingSources.settle(columns, paths);
    YearBesideQuarters.settle(columns, paths);
    QuartersOfYears.settle(columns, paths);
    Amended.settle(columns, paths);
    while (!columns.isEmpty() && columns.getLast().header().isEmpty()) {
      columns.removeLast();
    }
    return Roles.settle(columns);
  }

  /// The line repeats a row of this header.
  ///
  /// @param afterHeader the line above was such a row, so a lone cell counts too
  boolean repeatedBy(Line line, boolean afterHeader) {
    if ((numberRow(line) && (numberRow || line.filled() >= columns.size())) || renamed(line)) {
      return true;
    }
    for (var row : texts) {
      int same = 0;
      int filled = 0;
      for (int c = 0; c < Math.min(row.size(), line.width()); c++) {
        if (!line.blank(c)) {
          filled++;
          same += Words.fold(row.get(c)).equals(Words.fold(line.text[c])) ? 1 : 0;
        }
      }
      if (filled > 0 && same == filled && (filled > 1 || afterHeader)) {
        return true;
      }
    }
    return false;
  }

  /// A head in other words over the same columns: «Назва послуги | Надавач | Термін».
  private boolean renamed(Line line) {
    var alike = EnumSet.noneOf(Role.class);
    for (int c = 0; c < line.width(); c++) {
      String text = line.text[c];
      if (text.isEmpty()) {
        continue;
      }
      if (c >= columns.size() || text.length() > 60 || !ColumnRoles.headerish(text)) {
        return false;
      }
      var role = ColumnRoles.of(text);
      if (role == columns.get(c).role()) {
        alike.add(role);
      }
    }
    return alike.contains(Role.MEASURE) && alike.size() > 2 && alike.size() * 2 > line.filled();
  }

  /// The same header with the columns a person has named, those without a name too. Of two columns
  /// of measures the person's holds them.
  Header mapped(Layout.Mapping mapping) {
    if (mapping.roles().isEmpty()) {
      return this;
    }
    var named = new ArrayList<>(columns);
    int width = texts.isEmpty() ? columns.size() : texts.getFirst().size();
    while (named.size() < width) {
      named.add(new Column(Role.UNKNOWN, "", null, null, null, 0.3));
    }
    giveWay(named, mapping);
    mapping
        .roles()
        .forEach(
            (c, role) -> {
              if (c < named.size()) {
                var old = named.get(c);
                named.set(
                    c, new Column(role, old.header(), old.year(), old.source(), old.unit(), 1));
              }
            });
    return new Header(first, last, List.copyOf(named), texts, numberRow);
  }

  private static void giveWay(List<Column> columns, Layout.Mapping mapping) {
    boolean passed = false;
    boolean measures = mapping.roles().containsValue(Role.MEASURE);
    for (int c = 0; measures && c < columns.size(); c++) {
      passed |= mapping.roles().get(c) == Role.MEASURE;
      if (columns.get(c).role() == Role.MEASURE) {
        columns.set(c, Roles.with(columns.get(c), passed ? Role.NOTE : Role.UPPER_MEASURE));
      }
    }
  }

  boolean has(Role... roles) {
    for (var role : roles) {
      if (columns.stream().anyMatch(column -> column.role() == role)) {
        return true;
      }
    }
    return false;
  }
}
