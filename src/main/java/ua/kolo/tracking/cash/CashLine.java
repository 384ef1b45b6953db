package ua.kolo.tracking.cash;

import org.jspecify.annotations.Nullable;

/// A row of the treasury's table that tells of money.
///
/// @param row as the spreadsheet numbers it, from 1
/// @param kekv what the money is spent on, by the economic classification; null for all of it
public record CashLine(
    int row,
    BudgetCode code,
    @Nullable String kekv,
    @Nullable Fund fund,
    CashPeriod period,
    CashAmounts amounts) {
  /// The same with other money.
  CashLine with(CashAmounts money) {
    return new CashLine(row, code, kekv, fund, period, money);
  }

  Group group() {
    return new Group(code, fund, period);
  }

  /// What one file tells as a whole: the newest one of it counts.
  record Group(BudgetCode code, @Nullable Fund fund, CashPeriod period) {}

  Key key() {
    return new Key(code, kekv, fund, period);
  }

  /// What a figure is told of.
  record Key(BudgetCode code, @Nullable String kekv, @Nullable Fund fund, CashPeriod period) {}
}
