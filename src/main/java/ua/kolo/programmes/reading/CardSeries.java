package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        return series.named() ? series.laid().orElse(rows) : rows;
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
    return ColumnRoles.of(rows.get(at).words().getFirst()) != Role.UNKNOWN
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
      if (row.filled() == 2 && !sumOfAll(row) && !fields.containsKey(name(row))) {
        var role = ColumnRoles.of(row.words().getFirst());
        known += role == Role.UNKNOWN ? 0 : 1;
        roles.add(role);
        fields.put(name(row), fields.size());
        names.add(row.words().getFirst());
      }
    }
    long measures = names.stream().filter(one -> ColumnRoles.of(one) == Role.MEASURE).count();
    boolean bound = roles.contains(Role.EXECUTORS) || roles.contains(Role.TERM);
    boolean doing = fields.size() > 2 && measures == 1;
    return doing && bound && known * 10 >= fields.size() * 7;
  }

  /// «Разом» once; «Орієнтовна вартість» in several cards is a field of theirs.
  private boolean sumOfAll(Line row) {
    return Tokens.total(row.words().getFirst())
        && rows.stream().filter(other -> !other.blank() && name(other).equals(name(row))).count()
            == 1;
  }

  /// Nothing when a value would be lost or stand under other words.
  private Optional<List<Line>> laid() {
    var all = new ArrayList<Line>();
    rows.subList(0, first).stream()
        .filter(row -> !row.blank())
        .forEach(row -> all.add(Line.heading(row.words().getFirst(), row.block, names.size())));
    all.add(Line.of(names, rows.get(first).block));
    String opening = name(rows.get(first));
    var card = Line.of(names, rows.get(first).block);
    int label = rows.get(first).firstFilled();
    int last = 0;
    for (var row : rows.subList(first, rows.size())) {
      if (row.filled() == 1 && row.firstFilled() > label) {
        if (!goesOn(card, last, row.words().getFirst())) {
          return Optional.empty();
        }
      } else if (row.filled() == 1 && !fields.containsKey(name(row))) {
        all.add(Line.heading(row.words().getFirst(), row.block, names.size()));
      } else if (row.filled() == 2 && sumOfAll(row)) {
        if (money() < 0) {
          return Optional.empty();
        }
        all.add(sum(row));
      } else if (row.filled() > 0) {
        if (name(row).equals(opening)) {
          card = empty(row);
          all.add(card);
        }
        last = fields.getOrDefault(name(row), 0);
        if (row.filled() == 2 && !filled(card, last, row.words().getLast())) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(all);
  }

  /// A field that comes again: only bodies may be several.
  private boolean filled(Line card, int field, String value) {
    boolean bodies = ColumnRoles.of(names.get(field)) == Role.EXECUTORS;
    if (!card.blank(field) && !bodies) {
      return false;
    }
    card.put(field, card.blank(field) ? value : card.at(field) + "\n" + value);
    return true;
  }

  /// A value without a name goes on with the words above, if no figures are among them.
  private static boolean goesOn(Line card, int field, String value) {
    if (value.chars().anyMatch(Character::isDigit)) {
      return false;
    }
    card.put(field, Words.join(card.at(field), value));
    return true;
  }

  private Line empty(Line row) {
    return Line.of(Collections.nCopies(names.size(), ""), row.block);
  }

  /// The sum stands under the money of the cards.
  private Line sum(Line row) {
    var line = empty(row);
    line.put(0, row.words().getFirst());
    line.put(money(), row.words().getLast());
    return line;
  }

  private int money() {
    for (int c = 1; c < names.size(); c++) {
      var role = ColumnRoles.of(names.get(c));
      if (role == Role.AMOUNT || role == Role.AMOUNT_TOTAL) {
        return c;
      }
    }
    return -1;
  }
}
