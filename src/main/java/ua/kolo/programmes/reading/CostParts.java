package ua.kolo.programmes.reading;

import ua.kolo.programmes.plan.Layout.Role;

/// «В т.ч. заробітна плата» in the measures' column under a measure: a part of its money, no
/// measure of its own.
record CostParts(Columns columns) {
  boolean is(Line line) {
    boolean bound =
        !columns.text(line, Role.EXECUTORS).isEmpty() || !columns.text(line, Role.TERM).isEmpty();
    boolean sourced = columns.has(Role.SOURCE) && !columns.text(line, Role.SOURCE).isEmpty();
    return columns.measure >= 0
        && line.firstFilled() == columns.measure
        && Tokens.ofWhich(line.at(columns.measure))
        && columns.hasAmounts(line)
        && !bound
        && !sourced;
  }

  /// Its name stands where lines of money are named.
  Line named(Line line) {
    int source = columns.of(Role.SOURCE);
    if (source >= 0 && source < line.width()) {
      line.put(source, line.at(columns.measure));
    }
    line.text[columns.measure] = "";
    return line;
  }
}
