package ua.kolo.programmes.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ua.kolo.programmes.plan.Layout.Role;

/// A section's name in the measures' column with the section's sum beside it, where neither a merge
/// nor a number tells it from a measure: nobody does it and nobody pays, and it gives what the
/// lines under it give.
final class SumHeadings {
  private static final List<Role> BINDING =
      List.of(Role.EXECUTORS, Role.CO_EXECUTORS, Role.TERM, Role.SOURCE);

  private final Columns columns;
  private final List<Line> rows;
  private final Set<Line> own;
  private final List<Integer> binding;

  private SumHeadings(List<Line> rows, Columns columns, Set<Line> own) {
    this.rows = rows;
    this.columns = columns;
    this.own = own;
    this.binding = BINDING.stream().map(columns::of).filter(c -> c >= 0).toList();
  }

  /// The rows that are headings.
  ///
  /// @param own rows that sum the sources of one measure
  static Set<Line> of(List<Line> rows, Columns columns, Set<Line> own) {
    var sums = new SumHeadings(rows, columns, own);
    boolean possible = !sums.binding.isEmpty() && !columns.money.isEmpty();
    return possible && !columns.has(Role.YEAR) ? sums.found() : Set.of();
  }

  private Set<Line> found() {
    var candidates = new ArrayList<Integer>();
    for (int r = 0; r + 1 < rows.size(); r++) {
      if (unbound(rows.get(r)) && bound(rows.get(r + 1))) {
        candidates.add(r);
      }
    }
    var schemes = new HashSet<String>();
    for (int r : candidates) {
      if (columns.hasAmounts(rows.get(r)) && agrees(r)) {
        schemes.add(scheme(rows.get(r)));
      }
    }
    var all = new HashSet<Line>();
    candidates.stream()
        .map(rows::get)
        .filter(row -> schemes.contains(scheme(row)))
        .forEach(all::add);
    all.addAll(Merged.of(rows, columns));
    return all;
  }

  private String scheme(Line line) {
    String beside = columns.text(line, Role.NUMBER);
    return Tokens.scheme(beside.isEmpty() ? Tokens.number(line.at(columns.measure)) : beside);
  }

  private boolean unbound(Line line) {
    return line.width() >= columns.size()
        && binding.stream().allMatch(c -> line.blank(c) && !line.carried[c])
        && !columns.moneyBlank(line)
        && opens(line);
  }

  private boolean bound(Line line) {
    return binding.stream().anyMatch(c -> !line.blank(c)) && opens(line);
  }

  private boolean opens(Line line) {
    return columns.measure >= 0
        && line.width() >= columns.size()
        && !line.blank(columns.measure)
        && !Totals.is(line, columns, null)
        && !Banners.is(line, columns, false);
  }

  private boolean agrees(int heading) {
    var under = under(heading);
    return columns.money.stream()
        .allMatch(
            c ->
                under.stream()
                        .map(line -> OwnSums.at(line, c))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .compareTo(OwnSums.at(rows.get(heading), c))
                    == 0);
  }

  /// The lines to add: of a measure that begins with the sum of its sources only that sum.
  private List<Line> under(int heading) {
    var lines = new ArrayList<Line>();
    boolean detailed = false;
    for (var line : rows.subList(heading + 1, rows.size())) {
      if (unbound(line) || (!columns.carried(line, Role.MEASURE) && closes(line))) {
        break;
      }
      if (!line.blank(columns.measure)) {
        detailed = Tokens.total(columns.text(line, Role.SOURCE));
        lines.add(line);
      } else if (!detailed && !Tokens.total(columns.text(line, Role.SOURCE))) {
        lines.add(line);
      }
    }
    return lines;
  }

  private boolean closes(Line line) {
    return !own.contains(line)
        && (Totals.is(line, columns, null) || Banners.is(line, columns, false));
  }
}
