package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.wording.Amounts;
import ua.kolo.programmes.wording.Numbering;
import ua.kolo.programmes.wording.Sources;

/// A row whose cells count alike, «1) … 2) …» beside «1) … 2) …», is as many rows.
final class Parallel {
  private static final Pattern ITEM = Pattern.compile("^(\\d{1,2}[.)])\\s*(.+)$");

  private static final Pattern FIGURE =
      Pattern.compile("[-–—](?!\\S)|\\d{1,3}(?:[ \u00a0]\\d{3})*[.,]\\d{1,3}|\\d+[.,]\\d{1,3}");
  private static final Pattern NEXT_FIGURE =
      Pattern.compile("(?:" + FIGURE + ")(?:[\\s\u00a0]+|$)");

  /// «інші», «спонсори», «МБ» among sources that say more.
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?iu:інш(?:і|е)|спонсор\\p{L}*|меценат\\p{L}*|благодійник\\p{L}*)|\\p{Lu}{2,5}");

  private record Item(String number, String words) {}

  private Parallel() {}

  static List<Line> split(List<Line> lines, Columns columns) {
    var all = new ArrayList<Line>();
    for (var line : lines) {
      split(line, columns).forEach(part -> all.addAll(bySource(part, columns)));
    }
    return all;
  }

  /// The sums under one another are those of as many sources or measures of the row.
  static boolean deals(Line line, Columns columns) {
    return !sources(line, columns).isEmpty() || !measures(line, columns).isEmpty();
  }

  /// They are those of the row's measures, and the lines of this cell are theirs as well.
  static boolean dealsTo(Line line, Columns columns, int column) {
    int count = measures(line, columns).size();
    return count > 0 && paragraphs(line.at(column)).size() == count;
  }

  private static List<Line> bySource(Line line, Columns columns) {
    var names = sources(line, columns);
    if (names.isEmpty()) {
      return List.of(line);
    }
    var parts = rows(line, names.size());
    put(parts, columns.of(Role.SOURCE), names);
    money(line, columns).forEach(c -> put(parts, c, figures(line.at(c), names.size())));
    columns.money.stream()
        .filter(c -> none(line.at(c)))
        .forEach(c -> put(parts, c, Collections.nCopies(names.size(), line.at(c))));
    return parts;
  }

  /// «всього ⏎ обласний бюджет ⏎ місцевий бюджет» beside as many sums under one another; none when
  /// they are not as many.
  private static List<String> sources(Line line, Columns columns) {
    var money = money(line, columns);
    int sums = money.isEmpty() ? 0 : paragraphs(line.at(money.getFirst())).size();
    var names = names(columns.text(line, Role.SOURCE), sums);
    boolean alike = money.stream().allMatch(c -> sums(line.at(c), names.size()));
    boolean named = names.stream().allMatch(Parallel::source) && several(names);
    return named && alike && !money.isEmpty() ? names : List.of();
  }

  private static List<Integer> money(Line line, Columns columns) {
    return columns.money.stream().filter(c -> !line.blank(c) && !none(line.at(c))).toList();
  }

  /// One dash in a year without money is each source's.
  private static boolean none(String cell) {
    return Words.trim(cell).matches("[-–—xхXХ]");
  }

  /// Where a format keeps no line ends, or not all, the sources stand one after another.
  private static List<String> names(String cell, int sums) {
    var lines = paragraphs(cell);
    if (lines.size() == sums && sums > 1) {
      return lines;
    }
    var names = Sources.split(cell);
    return lines.size() == 1 || names.size() == sums ? names : lines;
  }

  /// The sums of a cell: its lines, else its figures with decimals and its dashes.
  static List<String> figures(String cell, int count) {
    var lines = paragraphs(cell);
    return lines.size() == count || !onlyFigures(Words.trim(cell))
        ? lines
        : FIGURE.matcher(cell).results().map(found -> found.group()).toList();
  }

  /// Figure by figure: one pattern for all of them would go as deep as there are figures.
  static boolean onlyFigures(String words) {
    var next = NEXT_FIGURE.matcher(words);
    int at = 0;
    while (at < words.length() && next.region(at, words.length()).lookingAt()) {
      at = next.end();
    }
    return at > 0 && at == words.length();
  }

  private static boolean source(String name) {
    return Tokens.total(name) || Sources.looksLikeSources(name) || OTHERS.matcher(name).matches();
  }

  /// Two at least, and not all of them «інші».
  private static boolean several(List<String> names) {
    return names.size() > 1 && names.stream().anyMatch(Sources::looksLikeSources);
  }

  private static boolean sums(String cell, int count) {
    var sums = figures(cell, count);
    return sums.size() == count && sums.stream().allMatch(Amounts::looksLikeAmount);
  }

  static List<String> paragraphs(String cell) {
    return cell.lines()
        .flatMap(t -> Pattern.compile("\u000B").splitAsStream(t))
        .map(Words::trim)
        .filter(t -> !t.isEmpty())
        .toList();
  }

  static List<Line> rows(Line line, int count) {
    var rows = new ArrayList<Line>();
    for (int i = 0; i < count; i++) {
      rows.add(i == 0 ? line : Line.below(line, line.block, line.row));
    }
    return rows;
  }

  static void put(List<Line> rows, int column, List<String> words) {
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).put(column, words.get(i));
    }
  }

  private static List<Line> split(Line line, Columns columns) {
    var measures = byMoney(line, columns);
    return measures.isEmpty() ? counted(line, columns.measure) : measures;
  }

  /// «1.1. … ⏎ 1.2. …» beside as many paragraphs of money: each measure has its own, and whatever
  /// else has as many paragraphs is dealt out alike. None when the cells do not agree.
  private static List<Line> byMoney(Line line, Columns columns) {
    var measures = measures(line, columns);
    int count = measures.size();
    if (count == 0) {
      return List.of();
    }
    var parts = rows(line, count);
    for (int c = 0; c < Math.min(line.width(), columns.size()); c++) {
      var dealt = paragraphs(line.at(c));
      if (c == columns.measure) {
        put(parts, c, measures.stream().map(Parallel::printed).toList());
      } else if (dealt.size() == count && !columns.levels.contains(c)) {
        put(parts, c, dealt);
      }
    }
    return parts;
  }

  private static List<Numbering.Numbered> measures(Line line, Columns columns) {
    var measures = Numbering.several(columns.text(line, Role.MEASURE));
    int count = measures.size();
    var money = money(line, columns);
    boolean alike = money.stream().allMatch(c -> spent(line.at(c), count));
    return count > 1 && alike && !money.isEmpty() ? measures : List.of();
  }

  private static boolean spent(String cell, int count) {
    var parts = paragraphs(cell);
    return parts.size() == count
        && parts.stream().allMatch(t -> Amounts.looksLikeAmount(t) || Sources.notRequired(t));
  }

  private static String printed(Numbering.Numbered measure) {
    return measure.number() == null ? measure.rest() : measure.number() + " " + measure.rest();
  }

  private static List<Line> counted(Line line, int measure) {
    int rows = measure < 0 ? 0 : items(line.at(measure)).size();
    var counted = new ArrayList<Integer>();
    for (int c = 0; c < line.width(); c++) {
      if (rows > 1 && items(line.at(c)).size() == rows) {
        counted.add(c);
      }
    }
    if (counted.size() < 2) {
      return List.of(line);
    }
    var parts = rows(line, rows);
    for (int c : counted) {
      deal(items(line.at(c)), c, c == measure, parts);
    }
    return parts;
  }

  private static void deal(List<Item> items, int column, boolean measure, List<Line> parts) {
    for (int i = 0; i < parts.size(); i++) {
      var item = items.get(i);
      String words = Words.trim(item.words()).replaceAll("[;,]$", "");
      parts.get(i).put(column, measure ? item.number() + " " + words : words);
    }
  }

  /// The items of a cell that begins with «1)» or «1.»; none when it does not count.
  private static List<Item> items(String cell) {
    var items = new ArrayList<Item>();
    for (var paragraph : cell.lines().toList()) {
      var item = ITEM.matcher(Words.trim(paragraph));
      if (!item.matches() || !item.group(1).replaceAll("\\D", "").equals("" + (items.size() + 1))) {
        return List.of();
      }
      items.add(new Item(item.group(1), item.group(2)));
    }
    return items;
  }
}
