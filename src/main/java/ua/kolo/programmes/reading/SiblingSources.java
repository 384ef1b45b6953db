package ua.kolo.programmes.reading;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import ua.kolo.programmes.plan.Layout.Column;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.wording.Sources;

/// «всього | екофонд | бюджет громади» under one head: a name no dictionary knows stands among
/// sources, so it is one. «ДБ | МБ | разом»: abbreviations that make up a sum are sources too. So
/// are «Бюджет громади | Обласний бюджет» in a head of one row.
final class SiblingSources {
  private static final int LONGEST = 60;
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?iuU)^(?:[ув]сього|разом|план|уточн|змін|відхил|різниц|залиш|було|стало|сума|вартіст|обсяг|(?:к|т)?пквк|ткпквк|кпкв|кекв|кфк|код\\b).*|\\P{L}*");

  private static final Pattern OTHERS = Pattern.compile("(?iu)інш(?:і|е)");

  private SiblingSources() {}

  /// @param paths the head cells over each column, outermost first
  static void settle(List<Column> columns, List<List<String>> paths) {
    flat(columns, paths);
    for (int c = 0; c < columns.size(); c++) {
      boolean silent = nameless(columns.get(c), paths.get(c));
      if (silent && (amongSources(columns, paths, c) || partsOfSum(columns, paths, c))) {
        columns.set(c, of(columns.get(c), Role.AMOUNT));
      } else if (silent && sourceElsewhere(columns, columns.get(c).header())) {
        boolean sum = over(paths.get(c)).stream().anyMatch(Tokens::total);
        columns.set(c, of(columns.get(c), sum ? Role.AMOUNT_TOTAL : Role.AMOUNT));
      }
    }
  }

  /// One column so called may say whose money it is; several have the money of each.
  private static void flat(List<Column> columns, List<List<String>> paths) {
    var named =
        IntStream.range(0, columns.size())
            .filter(c -> paths.get(c).size() == 1 && source(columns.get(c)))
            .boxed()
            .toList();
    boolean told = named.stream().anyMatch(c -> Sources.looksLikeSources(columns.get(c).header()));
    if (told && named.size() > 1) {
      named.forEach(c -> columns.set(c, money(columns.get(c))));
    }
  }

  private static boolean source(Column column) {
    var name = ColumnLabels.withoutUnit(column.header());
    boolean source = Sources.looksLikeSources(name) || OTHERS.matcher(name).matches();
    return open(column)
        && column.year() == null
        && column.source() == null
        && source
        && ColumnRoles.namesOneSource(name);
  }

  private static boolean open(Column column) {
    return column.role() == Role.UNKNOWN
        || column.role() == Role.AMOUNT
        || column.role() == Role.SOURCE;
  }

  private static Column money(Column column) {
    var name = ColumnLabels.withoutUnit(column.header());
    return new Column(Role.AMOUNT, column.header(), null, name, column.unit(), 0.8);
  }

  private static Column of(Column column, Role role) {
    return new Column(role, column.header(), column.year(), column.header(), column.unit(), 0.8);
  }

  /// «усього: МБ | ОБ» before «2026 МБ | 2026 ОБ».
  private static boolean sourceElsewhere(List<Column> columns, String name) {
    return columns.stream().anyMatch(other -> other.year() != null && name.equals(other.source()));
  }

  private static boolean nameless(Column column, List<String> path) {
    String leaf = column.header();
    return open(column)
        && path.size() > 1
        && column.source() == null
        && leaf.length() < LONGEST
        && ColumnRoles.of(leaf) == Role.UNKNOWN
        && ColumnRoles.yearOf(leaf) == null
        && !ColumnRoles.fact(leaf)
        && !Tokens.total(leaf)
        && !MarkedTerms.partOfYear(leaf)
        && !NO_NAME.matcher(Words.trim(leaf)).matches();
  }

  private static boolean amongSources(List<Column> columns, List<List<String>> paths, int at) {
    var over = over(paths.get(at));
    for (int c = 0; c < columns.size(); c++) {
      var other = columns.get(c);
      boolean beside = c != at && paths.get(c).size() > 1 && over(paths.get(c)).equals(over);
      if (beside && other.role() == Role.AMOUNT && Objects.equals(other.source(), other.header())) {
        return true;
      }
    }
    return false;
  }

  /// Two abbreviations at least and their sum: a lone one beside «разом» may be anything.
  private static boolean partsOfSum(List<Column> columns, List<List<String>> paths, int at) {
    if (!ColumnLabels.shortName(columns.get(at).header())) {
      return false;
    }
    var beside =
        IntStream.range(0, columns.size())
            .filter(c -> c != at && paths.get(c).size() > 1)
            .filter(c -> over(paths.get(c)).equals(over(paths.get(at))))
            .mapToObj(columns::get)
            .toList();
    return beside.stream().anyMatch(other -> Tokens.total(other.header()))
        && beside.stream().anyMatch(other -> ColumnLabels.shortName(other.header()));
  }

  private static List<String> over(List<String> path) {
    return path.subList(0, path.size() - 1);
  }
}
