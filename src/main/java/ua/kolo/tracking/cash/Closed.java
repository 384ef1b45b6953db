package ua.kolo.tracking.cash;

import java.util.List;

/// Times that take no more figures: a programme the code serves has an approved report of them.
record Closed(List<CodeUse> uses, List<CodeRows.Closed> reports) {
  /// The programme whose report is approved; empty when none is.
  String title(CashLine.Key key) {
    for (var report : reports) {
      if (report.covers(key.period().to())
          && uses.stream()
              .anyMatch(
                  use ->
                      use.programme().equals(report.programme())
                          && use.takes(key.code(), key.kekv(), key.fund()))) {
        return report.title();
      }
    }
    return "";
  }
}
