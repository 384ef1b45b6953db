package ua.kolo.programmes.layout;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import ua.kolo.documents.Sheet.Look;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.plan.PrintedTotal;
import ua.kolo.programmes.plan.PrintedTotal.Kind;

/// The rows of a printed sum: its label where it was printed, up to the money; one row, or one for
/// each year where years go down.
///
/// @param all every sum of the plan, in order
record TotalCells(Roles roles, AmountText amounts, List<PrintedTotal> all) {
  /// The sum stands in the row of the one it is a part of, under the column of its source.
  boolean inside(PrintedTotal total) {
    var whole = total.partOf();
    return total.kind() == Kind.SOURCE_TOTAL
        && whole != null
        && whole < all.size()
        && total.subject() != null
        && total.label().equals(label(all.get(whole), total.subject()))
        && (column(total.subject()) >= 0 || printed(all.get(whole)) == 1);
  }

  /// How many cells of money the sum was printed in.
  private long printed(PrintedTotal total) {
    return total.raw().keySet().stream().filter(key -> key >= 0 || roles.money(-1 - key)).count();
  }

  private static String label(PrintedTotal whole, String source) {
    return whole.label().replaceFirst("[\\s:]+$", "") + ": " + source;
  }

  private int column(String source) {
    for (int c = 0; c < roles.width(); c++) {
      if (source.equals(roles.get(c).source())) {
        return c;
      }
    }
    return -1;
  }

  void fill(TableDraft draft, PrintedTotal total) {
    int column = roles.first(Role.YEAR);
    if (column < 0) {
      fill(draft.row(), total, null);
      return;
    }
    var years = new TreeSet<>(total.byYear().keySet());
    total.raw().keySet().stream().filter(key -> key >= 0).forEach(years::add);
    boolean sum = years.remove(0) || years.isEmpty();
    boolean first = true;
    for (var year : years) {
      var row = draft.row();
      fill(row, total, year);
      row.put(column, String.valueOf(year), Look.CENTRED);
      if (!first) {
        joined(row, column);
      }
      first = false;
    }
    if (sum) {
      var row = draft.row();
      fill(row, total, 0);
      if (!first) {
        row.put(column, PrintedWords.of("total"), Look.CENTRED);
        joined(row, column);
      }
    }
  }

  /// The label's cell reaches down into the row.
  private static void joined(TableDraft.Row row, int upTo) {
    for (int c = 0; c < upTo; c++) {
      row.join(c, "", Look.PLAIN);
    }
  }

  private void fill(TableDraft.Row row, PrintedTotal total, @Nullable Integer year) {
    int end = year == null ? firstSum(total) : roles.first(Role.YEAR);
    int start = start(total, end);
    int subject = subjectColumn(total, start, end);
    row.put(start, (subject < 0 ? end : subject) - start, total.label(), Look.STRONG);
    if (subject >= 0) {
      row.put(subject, Objects.requireNonNullElse(total.subject(), ""), Look.STRONG);
    }
    for (int c = roles.firstMoney(); c < roles.width(); c++) {
      var own = roles.money(c) ? at(total, roles.get(c).source()) : null;
      if (own != null) {
        int key = year == null ? roles.moneyKey(c) : year;
        row.put(c, amounts.of(own, roles.get(c), key), Look.STRONG_NUMBER);
      }
    }
    if (year == null || year == 0) {
      beside(row, total);
    }
  }

  /// Sums of columns that hold no money of the plan: what a report tells of it.
  private void beside(TableDraft.Row row, PrintedTotal total) {
    for (int c = 0; c < roles.width(); c++) {
      var sum = roles.money(c) ? null : total.raw().get(-1 - c);
      if (sum != null) {
        row.put(c, sum, Look.STRONG_NUMBER);
      }
    }
  }

  private int firstSum(PrintedTotal total) {
    int first = roles.firstMoney();
    for (int c = 0; c < first; c++) {
      if (total.raw().containsKey(-1 - c)) {
        return c;
      }
    }
    return first;
  }

  /// The sum itself, or its part of a source.
  private @Nullable PrintedTotal at(PrintedTotal total, @Nullable String source) {
    if (source == null) {
      return total;
    }
    return all.stream()
        .filter(part -> part.partOf() != null && all.get(part.partOf()).equals(total))
        .filter(part -> source.equals(part.subject()) && inside(part))
        .findFirst()
        .orElse(null);
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
