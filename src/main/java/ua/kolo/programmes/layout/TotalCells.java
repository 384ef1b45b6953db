package ua.kolo.programmes.layout;

import java.util.Objects;
import ua.kolo.documents.Sheet.Look;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.plan.PrintedTotal;
import ua.kolo.programmes.plan.PrintedTotal.Kind;

/// The row of a printed sum: its label where it was printed, up to the money.
record TotalCells(Roles roles, AmountText amounts) {
  void fill(TableDraft.Row row, PrintedTotal total) {
    int money = roles.firstMoney();
    int start = start(total, money);
    int subject = subjectColumn(total, start, money);
    row.put(start, (subject < 0 ? money : subject) - start, total.label(), Look.STRONG);
    if (subject >= 0) {
      row.put(subject, Objects.requireNonNullElse(total.subject(), ""), Look.STRONG);
    }
    for (int c = money; c < roles.width(); c++) {
      if (roles.money(c) && roles.get(c).source() == null) {
        var year = roles.get(c).year();
        row.put(c, amounts.of(total, roles.get(c), year == null ? 0 : year), Look.STRONG_NUMBER);
      }
    }
  }

  private int start(PrintedTotal total, int money) {
    int printed = total.origin().column();
    return printed >= 0 && printed < money ? printed : 0;
  }

  /// A column of its own for the body or source when the label does not name it, else -1.
  private int subjectColumn(PrintedTotal total, int start, int money) {
    if (total.subject() == null || total.label().contains(total.subject())) {
      return -1;
    }
    int column = roles.first(total.kind() == Kind.SOURCE_TOTAL ? Role.SOURCE : Role.EXECUTORS);
    return column > start && column < money ? column : -1;
  }
}
