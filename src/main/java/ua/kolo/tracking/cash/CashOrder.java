package ua.kolo.tracking.cash;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a person says a table is to be read.
///
/// @param columns what each column holds; empty takes the headings at their word
/// @param thousands amounts are thousands of hryvnias
/// @param period of rows that tell none themselves
/// @param fund of rows that tell none themselves
public record CashOrder(
    List<@Nullable CashColumn> columns,
    boolean thousands,
    @Nullable CashPeriod period,
    @Nullable Fund fund) {
  static final CashOrder PLAIN = new CashOrder(List.of(), false, null, null);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  BigDecimal factor() {
    return thousands ? THOUSAND : BigDecimal.ONE;
  }
}
