package ua.kolo.tracking.cash;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All lines of a programme together.
///
/// @param planned by the programme
/// @param paid by the treasury
public record MoneySum(@Nullable BigDecimal planned, CashAmounts paid) {
  static MoneySum of(List<MoneyLine> lines) {
    BigDecimal planned = null;
    var paid = CashAmounts.NONE;
    for (var line : lines) {
      planned = CashAmounts.sum(planned, line.planned());
      paid = line.fact() == null ? paid : paid.plus(line.fact().amounts());
    }
    return new MoneySum(planned, paid);
  }
}
