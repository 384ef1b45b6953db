package ua.kolo.tracking.cash;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A figure of the treasury as it counts now: of the newest file that tells of it.
public record CashFigure(
    UUID id,
    UUID source,
    BudgetCode code,
    @Nullable String kekv,
    @Nullable Fund fund,
    CashPeriod period,
    CashAmounts amounts) {
  CashLine.Key key() {
    return new CashLine.Key(code, kekv, fund, period);
  }
}
