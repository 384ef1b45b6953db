package ua.kolo.tracking.reporting;

import java.util.List;

/// A row of a report with its money.
public record ReportedRow(Contribution row, List<Spending> money) {
  public ReportedRow {
    money = List.copyOf(money);
  }

  /// As anybody outside the keeper's institution may read it: a row the coordinator did not accept
  /// tells what the plan says and nothing else.
  ReportedRow told() {
    boolean accepted = row.state() == Contribution.State.ACCEPTED;
    return new ReportedRow(
        row.told(), accepted ? money : money.stream().map(Spending::untold).toList());
  }
}
