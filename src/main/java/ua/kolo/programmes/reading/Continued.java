package ua.kolo.programmes.reading;

import java.util.List;
import ua.kolo.programmes.plan.Layout.Role;

/// Whether a later table goes on with the plan's: no head of its own, and about as many columns.
record Continued(Header header) {
  boolean by(List<Line> rows) {
    if (rows.isEmpty() || counted(rows.getFirst()) || headedAnew(rows)) {
      return false;
    }
    int width = rows.getFirst().width();
    int columns = header.columns().size();
    return width == columns || (Math.abs(width - columns) <= 2 && width > 2);
  }

  /// «№ | Найменування | Кількість | Сума»: a head of its own, so another table.
  private boolean counted(Line first) {
    boolean number = first.words().stream().anyMatch(text -> ColumnRoles.of(text) == Role.NUMBER);
    boolean words = first.words().stream().noneMatch(Tokens::onlyNumber);
    return number && words && !header.repeatedBy(first, false);
  }

  /// A head of its own at the very top, of years or of columns' names, so another table.
  private boolean headedAnew(List<Line> rows) {
    var first = rows.getFirst();
    boolean years = Header.ofYears(rows).filter(own -> own.first() == 0).isPresent();
    boolean names = first.words().stream().allMatch(ColumnRoles::headerish);
    boolean found = names && Header.find(rows).filter(own -> own.first() == 0).isPresent();
    return (years || found) && !header.repeatedBy(first, false);
  }
}
