package ua.kolo.tracking.reporting;

import java.util.List;

/// A row of a report with its money.
public record ReportedRow(Contribution row, List<Spending> money) {
  public ReportedRow {
    money = List.copyOf(money);
  }
}
