package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import ua.kolo.programmes.plan.Layout.Column;
import ua.kolo.programmes.plan.Layout.Mapping;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.wording.Amounts;
import ua.kolo.programmes.wording.Executors;
import ua.kolo.programmes.wording.Sources;
import ua.kolo.programmes.wording.Terms;

/// Columns judged by what stands in them, where the header does not tell: a last resort, so every
/// such column is asked about.
final class ContentRoles {
  private static final double SURE = 0.6;
  private static final int LEAST_ROWS = 3;
  private static final int SHORT = 40;

  private final List<Line> lines;
  private final List<Column> columns;

  private ContentRoles(List<Line> lines, List<Column> columns) {
    this.lines = lines;
    this.columns = new ArrayList<>(columns);
  }

  /// The header with its silent columns filled in; nothing when the table still is no plan.
  ///
  /// @param mapping the columns a person has named; they are not judged
  static Optional<Header> complete(List<Line> rows, Mapping mapping) {
    int least = mapping.roles().isEmpty() ? LEAST_ROWS : 1;
    if (rows.size() < least || rows.getFirst().width() < 2) {
      return Optional.empty();
    }
    var header = Header.find(rows).orElseGet(() -> bare(rows)).mapped(mapping);
    int after = Math.min(rows.size(), header.last() + 1);
    var roles = new ContentRoles(rows.subList(after, rows.size()), header.columns());
    boolean named = mapping.roles().containsValue(Role.MEASURE) && roles.has(Role.MEASURE);
    return roles.guess() || named
        ? Optional.of(
            new Header(
                header.first(), header.last(), roles.columns, header.texts(), header.numberRow()))
        : Optional.empty();
  }

  /// A first row of a few short words is a header, if a silent one; else there is none.
  private static Header bare(List<Line> rows) {
    var first = rows.getFirst();
    boolean words =
        first.words().stream().allMatch(text -> text.length() < SHORT && !Tokens.onlyNumber(text));
    boolean header = words && (first.words().stream().anyMatch(ContentRoles::tells) || over(rows));
    var columns = new ArrayList<Column>();
    for (int c = 0; c < first.width(); c++) {
      columns.add(
          header
              ? ColumnRoles.column(List.of(first.at(c)))
              : new Column(Role.UNKNOWN, "", null, null, null, 0.3));
    }
    List<List<String>> texts = header ? List.of(List.of(first.text)) : List.of();
    return new Header(0, header ? 0 : -1, columns, texts, false);
  }

  private static boolean tells(String text) {
    return ColumnRoles.of(text) != Role.UNKNOWN;
  }

  /// The first row names every column, each in fewer words than any cell of the longest one: the
  /// head of a table, whatever it calls its columns.
  private static boolean over(List<Line> rows) {
    var first = rows.getFirst();
    if (rows.size() < 2 || first.filled() < first.width() || first.filled() < 2) {
      return false;
    }
    var rest = rows.subList(1, rows.size());
    int longest = longest(rest, first.width(), _ -> true);
    int name = first.words().stream().mapToInt(String::length).max().orElse(0);
    return rest.stream()
        .map(line -> line.at(longest))
        .filter(text -> !text.isEmpty() && !Tokens.total(text))
        .allMatch(text -> text.length() > name);
  }

  /// The columns with those that say who, when or whose money filled in where no header told.
  static List<Column> fill(List<Column> columns, List<Line> lines) {
    var roles = new ContentRoles(lines, columns);
    for (int c = 0; c < columns.size(); c++) {
      var role = Roles.silent(columns.get(c)) ? roles.byContent(c) : Role.UNKNOWN;
      boolean names = role == Role.TERM || role == Role.EXECUTORS || role == Role.SOURCE;
      if (names && !roles.has(role)) {
        roles.set(c, role);
      }
    }
    return roles.columns;
  }

  private boolean guess() {
    for (int c = 0; c < columns.size(); c++) {
      if (Roles.silent(columns.get(c))) {
        set(c, byContent(c));
      }
    }
    measure();
    boolean doing = has(Role.MEASURE);
    return doing && (has(Role.EXECUTORS) || has(Role.TERM) || has(Role.AMOUNT));
  }

  private Role byContent(int c) {
    if (share(c, Tokens::onlyNumber) >= SURE) {
      return Role.NUMBER;
    }
    if (share(c, Terms::looksLikeTerm) >= SURE) {
      return Role.TERM;
    }
    boolean measured = HeadWords.measured(columns.get(c).header());
    if (!measured && share(c, Amounts::looksLikeAmount) >= SURE) {
      return Role.AMOUNT;
    }
    if (share(c, Sources::looksLikeSources) >= SURE) {
      return Role.SOURCE;
    }
    boolean bodies = share(c, Executors::looksLikeBodies) >= SURE;
    return bodies && !has(Role.EXECUTORS) ? Role.EXECUTORS : Role.UNKNOWN;
  }

  /// The measures are the longest texts no other role explains.
  private void measure() {
    if (has(Role.MEASURE)) {
      return;
    }
    int longest = longest(lines, columns.size(), c -> Roles.silent(columns.get(c)));
    if (longest >= 0) {
      set(longest, Role.MEASURE);
    }
  }

  /// The column with the most letters among some, -1 for none.
  private static int longest(List<Line> lines, int width, IntPredicate among) {
    int longest = -1;
    long most = 0;
    for (int c = 0; c < width; c++) {
      int column = c;
      long letters = lines.stream().mapToLong(line -> line.at(column).length()).sum();
      if (among.test(c) && letters > most) {
        most = letters;
        longest = c;
      }
    }
    return longest;
  }

  private double share(int column, Predicate<String> like) {
    var filled = lines.stream().map(line -> line.at(column)).filter(t -> !t.isEmpty()).toList();
    return filled.size() < LEAST_ROWS
        ? 0
        : (double) filled.stream().filter(like).count() / filled.size();
  }

  private boolean has(Role role) {
    return columns.stream().anyMatch(column -> column.role() == role);
  }

  private void set(int c, Role role) {
    var old = columns.get(c);
    columns.set(c, new Column(role, old.header(), old.year(), old.source(), old.unit(), 0.5));
  }
}
