package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import ua.kolo.programmes.plan.Layout.Role;

/// Tables that stand under one another in one grid, as on a sheet: a later one begins with a head
/// of its own after an empty row or a caption.
final class InnerTables {
  private static final Set<Role> PLAN =
      EnumSet.of(Role.MEASURE, Role.TASK, Role.GOAL, Role.SECTION, Role.EXECUTORS, Role.TERM);

  private static final Set<Role> RESOURCES = EnumSet.of(Role.AMOUNT, Role.SOURCE);

  private static final Set<Role> LEVELS = EnumSet.of(Role.TASK, Role.GOAL, Role.SECTION);

  private InnerTables() {}

  /// The rows cut before each later head, its caption with it.
  static List<List<Line>> of(List<Line> rows) {
    var parts = new ArrayList<List<Line>>();
    int from = 0;
    for (int r = 2; r < rows.size(); r++) {
      var above = rows.get(r - 1);
      boolean caption = above.filled() == 1 && !Tokens.total(above.words().getFirst());
      if (above.filled() < 2 && (caption || above.blank()) && head(rows, r)) {
        int to = caption ? r - 1 : r;
        if (to > from) {
          parts.add(rows.subList(from, to));
          from = to;
        }
      }
    }
    parts.add(rows.subList(from, rows.size()));
    return parts;
  }

  /// Where the plan's own head stands in a sheet that opens with other tables, a passport or the
  /// resources; 0 when the plan opens it.
  static int planAt(List<Line> rows) {
    boolean tables = false;
    for (int r = 0; r < rows.size(); r++) {
      boolean plan = planHead(rows.get(r));
      if (plan && (!tables || rows.get(r - 1).filled() > 1)) {
        return 0;
      }
      if (plan) {
        return r;
      }
      tables |= rows.get(r).filled() > 1;
    }
    return 0;
  }

  /// Names of the columns of a plan: what is done, and by whom, when or for whose money.
  private static boolean planHead(Line row) {
    var roles = EnumSet.noneOf(Role.class);
    for (var text : row.words()) {
      if (!ColumnRoles.headerish(text) && row.filled() < 5) {
        return false;
      }
      boolean sum = Tokens.total(text) && text.equals(row.words().getFirst());
      boolean number = Tokens.onlyNumber(text) && ColumnRoles.yearOf(text) == null;
      if (number || sum || figure(text)) {
        return false;
      }
      roles.add(ColumnRoles.of(text));
    }
    roles.remove(Role.UNKNOWN);
    boolean doing = roles.contains(Role.MEASURE) || roles.contains(Role.TASK);
    boolean bound = roles.contains(Role.EXECUTORS) || roles.contains(Role.TERM);
    return doing && bound && roles.size() > 2;
  }

  /// «1 882,1»: no word of a head.
  private static boolean figure(String text) {
    return ColumnRoles.yearOf(text) == null && text.matches("[\\d\\s\\u00A0.,]+");
  }

  private static boolean head(List<Line> rows, int at) {
    return head(rows.get(at))
        || storeys(rows, at)
        || names(rows.get(at))
        || (money(rows.get(at)) && unpaid(rows.subList(0, at)));
  }

  /// «№ | Захід | Джерело | 2026 | 2027 | Разом» after a plan: its measures again with their money.
  private static boolean money(Line row) {
    var roles = EnumSet.noneOf(Role.class);
    int years = 0;
    for (var text : row.words()) {
      if (!ColumnRoles.headerish(text) || figure(text) || Tokens.numbered(text)) {
        return false;
      }
      years += ColumnRoles.yearOf(text) == null ? 0 : 1;
      roles.add(ColumnRoles.of(text));
    }
    boolean bound = roles.contains(Role.EXECUTORS) || roles.contains(Role.TERM);
    return years > 1 && roles.contains(Role.MEASURE) && !bound;
  }

  /// A plan's own head stands above, and says nothing of money.
  private static boolean unpaid(List<Line> rows) {
    var plan = rows.stream().filter(InnerTables::planHead).findFirst();
    return plan.isPresent()
        && plan.get().words().stream()
            .noneMatch(
                text ->
                    ColumnRoles.yearOf(text) != null
                        || RESOURCES.contains(ColumnRoles.of(text))
                        || ColumnRoles.of(text) == Role.AMOUNT_TOTAL);
  }

  /// «Обсяг коштів | Роки виконання | Усього», years under the second: a table of resources.
  private static boolean storeys(List<Line> rows, int at) {
    var row = rows.get(at);
    boolean below = at + 1 < rows.size() && rows.get(at + 1).filled() > 1;
    return below
        && row.filled() > 1
        && RESOURCES.contains(ColumnRoles.of(row.words().getFirst()))
        && rows.get(at + 1).words().stream().allMatch(text -> ColumnRoles.yearOf(text) != null);
  }

  /// «Подія | Дата | Місце»: short names of which two or more are those of columns, none a plan's.
  private static boolean names(Line row) {
    var roles = EnumSet.noneOf(Role.class);
    for (var text : row.words()) {
      boolean brief = text.split("\\s+", -1).length <= 3;
      if (!brief || text.chars().anyMatch(Character::isDigit) || MarkedTerms.partOfYear(text)) {
        return false;
      }
      roles.add(ColumnRoles.of(text));
    }
    roles.remove(Role.UNKNOWN);
    boolean plan = roles.stream().anyMatch(role -> role != Role.TERM && PLAN.contains(role));
    return row.filled() > 2 && roles.size() > 1 && !plan && !roles.contains(Role.SOURCE);
  }

  /// Names of indicators or years, and nothing a plan's head would say.
  private static boolean head(Line row) {
    var roles = EnumSet.noneOf(Role.class);
    int years = 0;
    for (var text : row.words()) {
      if (!ColumnRoles.headerish(text) || Tokens.numbered(text)) {
        return false;
      }
      years += ColumnRoles.yearOf(text) == null ? 0 : 1;
      roles.add(ColumnRoles.of(text));
    }
    boolean other = roles.contains(Role.INDICATOR) || roles.contains(Role.INDICATOR_UNIT);
    boolean resources = years > 1 && (roles.contains(Role.AMOUNT) || roles.contains(Role.SOURCE));
    boolean sum = !row.blank() && Tokens.total(row.words().getFirst());
    boolean summary = years > 1 && LEVELS.contains(ColumnRoles.of(row.words().getFirst()));
    roles.removeAll(summary ? LEVELS : EnumSet.noneOf(Role.class));
    return row.filled() > 2
        && !sum
        && (other || resources || summary)
        && roles.stream().noneMatch(PLAN::contains);
  }
}
