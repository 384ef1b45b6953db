package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ua.kolo.programmes.plan.Layout.Role;

/// Measures under one another in one grid, each a few rows of a name and its value: «Захід | …»,
/// «Виконавці | …», «Строк | …», and again.
final class CardSeries {
  private static final int LONGEST = 60;

  private final List<Line> rows;
  private final int first;
  private final Map<String, Integer> fields = new LinkedHashMap<>();
  private final List<String> names = new ArrayList<>();

  private CardSeries(List<Line> rows, int first) {
    this.rows = rows;
    this.first = first;
  }

  /// The same as a head and a row for each card; the rows as they are when they are no such cards.
  static List<Line> upright(List<Line> rows) {
    for (int r = 0; r < rows.size(); r++) {
      var row = rows.get(r);
      if (row.filled() == 2 && again(rows, r)) {
        var series = new CardSeries(rows, r);
        return series.named() ? series.laid() : rows;
      }
      if (row.filled() > 1) {
        return rows;
      }
    }
    return rows;
  }

  /// The name stands a second time, with other names between.
  private static boolean again(List<Line> rows, int at) {
    String name = name(rows.get(at));
    var others = rows.subList(Math.min(rows.size(), at + 2), rows.size());
    return ColumnRoles.of(name) != Role.UNKNOWN
        && others.stream().anyMatch(row -> row.filled() > 0 && name(row).equals(name));
  }

  private static String name(Line row) {
    return Words.fold(row.words().getFirst());
  }

  /// Every row is a field, a heading or a sum, and the fields are those of a measure.
  private boolean named() {
    var roles = EnumSet.noneOf(Role.class);
    int known = 0;
    for (var row : rows.subList(first, rows.size())) {
      if (row.filled() > 2 || (row.filled() == 2 && row.words().getFirst().length() > LONGEST)) {
        return false;
      }
      if (row.filled() == 2
          && !Tokens.total(row.words().getFirst())
          && !fields.containsKey(name(row))) {
        var role = ColumnRoles.of(row.words().getFirst());
        known += role == Role.UNKNOWN ? 0 : 1;
        roles.add(role);
        fields.put(name(row), fields.size());
        names.add(row.words().getFirst());
      }
    }
    boolean bound = roles.contains(Role.EXECUTORS) || roles.contains(Role.TERM);
    boolean doing = fields.size() > 2 && roles.contains(Role.MEASURE);
    return doing && bound && known * 10 >= fields.size() * 7;
  }

  private List<Line> laid() {
    var all = new ArrayList<Line>();
    rows.subList(0, first).stream()
        .filter(row -> !row.blank())
        .forEach(row -> all.add(Line.heading(row.words().getFirst(), row.block, names.size())));
    all.add(Line.of(names, rows.get(first).block));
    String opening = name(rows.get(first));
    var card = Line.of(names, rows.get(first).block);
    for (var row : rows.subList(first, rows.size())) {
      if (row.filled() == 1 && !fields.containsKey(name(row))) {
        all.add(Line.heading(row.words().getFirst(), row.block, names.size()));
      } else if (row.filled() == 2 && Tokens.total(row.words().getFirst())) {
        all.add(sum(row));
      } else if (row.filled() > 0) {
        if (name(row).equals(opening)) {
          card = empty(row);
          all.add(card);
        }
        card.put(fields.getOrDefault(name(row), 0), row.filled() < 2 ? "" : row.words().getLast());
      }
    }
    return all;
  }

  private Line empty(Line row) {
    return Line.of(Collections.nCopies(names.size(), ""), row.block);
  }

  /// The sum stands under the money of the cards.
  private Line sum(Line row) {
    var line = empty(row);
    int money = names.size() - 1;
    for (int c = names.size() - 1; c > 0; c--) {
      money = ColumnRoles.of(names.get(c)) == Role.AMOUNT ? c : money;
    }
    line.put(0, row.words().getFirst());
    line.put(money, row.words().getLast());
    return line;
  }
}
