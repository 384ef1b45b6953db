package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.Layout.Column;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.wording.Numbering;

/// A second table that gives the measures of the first their money, joined to them by the measures'
/// numbers or words. Its columns go on to the right of the first table's.
final class Supplement {
  private static final Pattern MEASURE =
      Pattern.compile("заход|захід|пункт", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern FIGURE = Pattern.compile("[\\d\\s\\u00A0.,–—-]+");

  private final Header own;
  private final List<Line> rows;
  private final int key;
  private final @Nullable AmountUnit unit;
  private final List<Integer> added = new ArrayList<>();

  private Supplement(Header own, List<Line> rows, int key, @Nullable AmountUnit unit) {
    this.own = own;
    this.unit = unit;
    this.rows = rows.subList(own.last() + 1, rows.size());
    this.key = key;
    for (int c = 0; c < own.columns().size(); c++) {
      if (c != key && WiderHead.pays(own.columns().get(c))) {
        added.add(c);
      }
    }
  }

  /// The rows as a supplement of a plan's table that has no money; nothing when they are none.
  ///
  /// @param unit what the words over the table count in
  static Optional<Supplement> of(
      List<Line> rows, @Nullable Header plan, @Nullable AmountUnit unit) {
    if (plan == null || plan.has(Role.AMOUNT, Role.AMOUNT_TOTAL)) {
      return Optional.empty();
    }
    return Header.find(rows)
        .or(() -> Header.ofYears(rows))
        .filter(own -> own.has(Role.AMOUNT, Role.AMOUNT_TOTAL))
        .filter(own -> !own.has(Role.EXECUTORS, Role.TERM))
        .flatMap(own -> keyed(rows, own, unit));
  }

  private static Optional<Supplement> keyed(
      List<Line> rows, Header own, @Nullable AmountUnit unit) {
    var columns = new Columns(own.columns());
    int number = columns.of(Role.NUMBER);
    int key = number >= 0 ? number : columns.measure;
    return key < 0 ? Optional.empty() : Optional.of(new Supplement(own, rows, key, unit));
  }

  /// The plan's rows with their money beside them, sums at the end; nothing when most of these rows
  /// belong to no measure.
  Optional<Joined> join(Header plan, List<Line> lines) {
    var places = places(plan, lines);
    int width = plan.columns().size();
    var more = new HashMap<Line, List<Line>>();
    var sums = new ArrayList<Line>();
    @Nullable Line open = null;
    int matched = 0;
    int keyed = 0;
    for (var row : rows) {
      if (row.blank()) {
        continue;
      }
      if (!row.blank(key)) {
        open = places.get(name(row.at(key)));
        boolean sum = Tokens.total(row.at(key)) || Tokens.ofWhich(row.at(key));
        keyed += sum ? 0 : 1;
        matched += open == null ? 0 : 1;
        if (open == null) {
          sums.add(sum(row, width));
        }
      }
      if (open != null) {
        more.computeIfAbsent(open, _ -> new ArrayList<>()).add(row);
      }
    }
    boolean most =
        matched * 2 >= keyed && (named() || more.size() * 10L >= measures(lines, plan) * 6);
    return matched == 0 || !most
        ? Optional.empty()
        : Optional.of(new Joined(header(plan), laid(lines, more, sums, width)));
  }

  /// The key's header speaks of measures; a bare «№» may number anything.
  private boolean named() {
    return own.columns().get(key).role() != Role.NUMBER
        || MEASURE.matcher(own.columns().get(key).header()).find();
  }

  private static long measures(List<Line> lines, Header plan) {
    int measure = new Columns(plan.columns()).measure;
    return lines.stream().filter(line -> !line.blank(measure)).count();
  }

  /// The wider table.
  record Joined(Header header, List<Line> lines) {}

  private List<Line> laid(
      List<Line> lines, Map<Line, List<Line>> more, List<Line> sums, int width) {
    var all = new ArrayList<Line>();
    for (var line : lines) {
      var wide = line.widened(width, added.size());
      all.add(wide);
      boolean first = true;
      for (var row : more.getOrDefault(line, List.of())) {
        var target = first ? wide : Line.below(wide, row.block, row.row);
        put(row, target, width);
        if (!first) {
          all.add(target);
        }
        first = false;
      }
    }
    all.addAll(sums);
    return all;
  }

  private void put(Line from, Line to, int width) {
    for (int i = 0; i < added.size(); i++) {
      to.take(from, added.get(i), width + i);
    }
  }

  /// «УСЬОГО | 407,3 | 603,4 | 1 005,7»: where a format keeps no merges the figures slip to the
  /// left.
  private Line sum(Line row, int width) {
    var line = Line.heading(row.at(key), row.block, width + added.size());
    line.span[0] = width;
    var money = new Columns(own.columns()).money;
    var words = row.words();
    boolean slipped =
        words.size() == money.size() + 1
            && row.blank(money.getLast())
            && words.stream().skip(1).allMatch(text -> FIGURE.matcher(text).matches());
    if (!slipped) {
      put(row, line, width);
    }
    for (int i = 0; slipped && i < money.size(); i++) {
      line.put(width + added.indexOf(money.get(i)), words.get(i + 1));
    }
    return line;
  }

  /// The plan's rows by the number of their measure, and by its words.
  private static Map<String, Line> places(Header plan, List<Line> lines) {
    var columns = new Columns(plan.columns());
    boolean numbers = NumberColumn.numbersMeasures(columns, lines);
    var places = new HashMap<String, Line>();
    for (var line : lines) {
      String text = line.at(columns.measure);
      if (text.isEmpty()) {
        continue;
      }
      var numbered = Numbering.leading(text);
      String number = numbers ? columns.text(line, Role.NUMBER) : numbered.number();
      if (number != null && !number.isEmpty()) {
        places.putIfAbsent(name(number), line);
      }
      places.putIfAbsent(name(numbered.rest()), line);
    }
    return places;
  }

  private static String name(String text) {
    return Tokens.onlyNumber(text)
        ? text.replaceAll("[\\s.)]+$", "").strip()
        : Words.fold(Numbering.leading(text).rest());
  }

  private Header header(Header plan) {
    var columns = added.stream().map(c -> counted(own.columns().get(c))).toList();
    return WiderHead.of(plan, own, added, columns);
  }

  /// A column of this table counts in what its own head or the words over the table say.
  private Column counted(Column column) {
    return column.unit() != null || unit == null
        ? column
        : new Column(
            column.role(),
            column.header(),
            column.year(),
            column.source(),
            unit,
            column.confidence());
  }
}
