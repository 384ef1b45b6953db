package ua.kolo.programmes.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.reading.Drafts.MeasureDraft;
import ua.kolo.programmes.wording.Terms;

/// The years a plan's own columns and terms name.
final class TermYears {
  private TermYears() {}

  /// Years the measures' own words name, for the plan's period.
  static Set<Integer> of(List<MeasureDraft> drafts, Columns columns) {
    var years = new TreeSet<Integer>(Comparator.naturalOrder());
    columns.all.forEach(
        column -> {
          if (column.year() != null) {
            years.add(column.year());
          }
        });
    for (var draft : drafts) {
      for (var line : draft.rows) {
        var year = ColumnRoles.yearOf(columns.text(line, Role.YEAR));
        if (year != null) {
          years.add(year);
        }
      }
      var term = Terms.parse(columns.range(draft.rows.getFirst(), Role.TERM), null);
      if (term.from() != null) {
        years.add(term.from().getYear());
      }
      if (term.to() != null) {
        years.add(term.to().getYear());
      }
    }
    return years;
  }
}
