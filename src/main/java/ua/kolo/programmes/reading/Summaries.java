package ua.kolo.programmes.reading;

import ua.kolo.programmes.plan.Layout.Role;

/// Tables of sums by goal or task beside the plan's own.
final class Summaries {
  private Summaries() {}

  /// A table of what is to be done, by whom, when or for how much.
  static boolean planLike(Header header) {
    boolean doing = header.has(Role.MEASURE);
    boolean paid = header.has(Role.AMOUNT, Role.AMOUNT_TOTAL, Role.CO_EXECUTORS);
    return doing && (paid || bound(header));
  }

  /// A later table of sums by goal: nobody does what it lists, unlike the plan's lines.
  static boolean after(Header plan, Header found) {
    return !bound(found)
        && !found.has(Role.CO_EXECUTORS)
        && plan.has(Role.EXECUTORS, Role.TERM)
        && found.columns().size() < plan.columns().size();
  }

  /// What was taken for the plan lists tasks and their sums; the table found later says who does
  /// its measures.
  static boolean before(Header plan, Header found) {
    return task(plan) && !bound(plan) && !task(found) && found.has(Role.EXECUTORS);
  }

  private static boolean bound(Header header) {
    return header.has(Role.EXECUTORS, Role.TERM, Role.SOURCE);
  }

  private static boolean task(Header header) {
    var measure = header.columns().stream().filter(c -> c.role() == Role.MEASURE).findFirst();
    return measure.isPresent()
        && !ColumnRoles.names(measure.get().header(), Role.MEASURE)
        && !HeadWords.works(measure.get().header());
  }
}
