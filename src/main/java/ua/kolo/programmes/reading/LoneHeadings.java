package ua.kolo.programmes.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Layout.Role;

/// Numbered rows with nothing but a name that part the measures, told by the counting: the numbers
/// of the rows between them go on, or begin anew, as if they were not there.
final class LoneHeadings {
  private final Columns columns;
  private final List<Line> rows;

  private LoneHeadings(List<Line> rows, Columns columns) {
    this.rows = rows;
    this.columns = columns;
  }

  static Set<Line> of(List<Line> rows, Columns columns) {
    boolean bound = columns.has(Role.EXECUTORS) || columns.has(Role.TERM);
    boolean lone =
        columns.measure >= 0
            && rows.stream().anyMatch(r -> !r.blank(columns.measure) && Groups.alone(r, columns));
    return bound && lone ? new LoneHeadings(rows, columns).found() : Set.of();
  }

  private Set<Line> found() {
    var found = new HashSet<Line>();
    int headings = 0;
    int measures = 0;
    for (int r = 0; r < rows.size(); r++) {
      var row = rows.get(r);
      var number = number(row);
      if (number == null) {
        continue;
      }
      if (Groups.alone(row, columns)) {
        if (number != ++headings || !leads(r, measures)) {
          return Set.of();
        }
        found.add(row);
        measures = 0;
      } else {
        measures = number;
      }
    }
    return found.size() > 1 ? found : Set.of();
  }

  /// The measure that follows is the first, or the next after the last one.
  private boolean leads(int heading, int last) {
    for (var row : rows.subList(heading + 1, rows.size())) {
      var number = number(row);
      if (number != null) {
        return !Groups.alone(row, columns) && (number == 1 || number == last + 1);
      }
    }
    return false;
  }

  /// A plain number of a row of the measures' column; null for other rows.
  private @Nullable Integer number(Line row) {
    if (row.blank(columns.measure) || Totals.is(row, columns, null)) {
      return null;
    }
    String beside = columns.text(row, Role.NUMBER);
    String number = beside.isEmpty() ? Tokens.number(row.at(columns.measure)) : beside;
    String digits = number == null ? "" : number.replaceAll("[.)\\s]+$", "");
    return digits.matches("\\d{1,3}") ? Integer.valueOf(digits) : null;
  }
}
