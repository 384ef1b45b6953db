package ua.kolo.tracking.cash;

import java.util.List;

/// What is wrong with a row, or looks so.
///
/// @param row as the spreadsheet numbers it; 0 for the whole table
/// @param code names the sentence `cash.fault.<code>`
/// @param hard the row is not taken; else it is, when a person says the sums are right
public record CashFault(int row, String code, boolean hard, List<Object> details) {
  static CashFault hard(int row, String code, Object... details) {
    return new CashFault(row, code, true, List.of(details));
  }

  static CashFault doubt(int row, String code, Object... details) {
    return new CashFault(row, code, false, List.of(details));
  }
}
