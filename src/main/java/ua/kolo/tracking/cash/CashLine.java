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
  /// Whether both tell of the same code, fund and time.
  boolean isBeside(CashLine other) {
    return code.equals(other.code) && fund == other.fund && period.equals(other.period);
  }

  Key key() {
    return new Key(code, kekv, fund, period);
  }

  /// What a figure is told of.
  record Key(BudgetCode code, @Nullable String kekv, @Nullable Fund fund, CashPeriod period) {}
}
