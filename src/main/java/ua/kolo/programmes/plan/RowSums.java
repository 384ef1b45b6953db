package ua.kolo.programmes.plan;

import java.math.BigDecimal;
import java.util.List;
import ua.kolo.programmes.plan.Layout.Column;
import ua.kolo.programmes.plan.Layout.Role;

/// Whether rows' totals are the sums of their years. Where hardly one is, the columns were not
/// understood, and it is no sum that is wrong.
public final class RowSums {
  private static final int FEWEST = 4;

  private RowSums() {}

  /// Most rows' totals are not their sums, and it is still asked what the totals' column holds.
  /// Once a person has answered, the sums are checked, whatever they are.
  public static boolean unsure(Plan plan) {
    return plan.questions().stream().anyMatch(RowSums::aboutTotals)
        && doubtful(plan.layout().columns(), plan.measures());
  }

  private static boolean aboutTotals(Question question) {
    return question.code() == Question.Code.COLUMN_ROLE
        && question.details().contains(Role.AMOUNT_TOTAL.name());
  }

  /// Most rows' totals are not their sums, and no person has said what the columns hold.
  public static boolean doubtful(List<Column> columns, List<Measure> measures) {
    int right = 0;
    int wrong = 0;
    for (var line : measures.stream().flatMap(measure -> measure.lines().stream()).toList()) {
      var total = line.total();
      if (total != null && line.totalPrinted() && !line.byYear().isEmpty() && known(line)) {
        boolean same = sum(line).compareTo(total) == 0;
        right += same ? 1 : 0;
        wrong += same ? 0 : 1;
      }
    }
    return wrong >= FEWEST && wrong > 2 * right && columns.stream().noneMatch(RowSums::confirmed);
  }

  /// No year's cell says something that was not understood, nor is there money without a year; a
  /// dash or nothing is understood.
  private static boolean known(FundingLine line) {
    return line.raw().entrySet().stream()
        .filter(cell -> cell.getKey() != 0 && !line.byYear().containsKey(cell.getKey()))
        .allMatch(cell -> cell.getValue().chars().noneMatch(Character::isLetterOrDigit));
  }

  private static BigDecimal sum(FundingLine line) {
    return line.byYear().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static boolean confirmed(Column column) {
    return money(column) && column.confidence() >= 1;
  }

  /// The column holds amounts.
  public static boolean money(Column column) {
    return column.role() == Role.AMOUNT || column.role() == Role.AMOUNT_TOTAL;
  }
}
