package ua.kolo.tracking.cash;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Money the treasury tells of, in hryvnias; null is not told, never zero.
///
/// @param planned for the whole year
/// @param allocated assigned in the budget for the whole year, with its changes
/// @param financed passed on in the time told of
/// @param spent paid out in the time told of
public record CashAmounts(
    @Nullable BigDecimal planned,
    @Nullable BigDecimal allocated,
    @Nullable BigDecimal financed,
    @Nullable BigDecimal spent) {
  static final CashAmounts NONE = new CashAmounts(null, null, null, null);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public boolean isEmpty() {
    return planned == null && allocated == null && financed == null && spent == null;
  }

  /// The same money, however its zeros are written.
  boolean isSame(CashAmounts other) {
    return same(planned, other.planned)
        && same(allocated, other.allocated)
        && same(financed, other.financed)
        && same(spent, other.spent);
  }

  /// What is told here, and where nothing is what was told before.
  CashAmounts over(@Nullable CashAmounts before) {
    return before == null
        ? this
        : new CashAmounts(
            planned == null ? before.planned : planned,
            allocated == null ? before.allocated : allocated,
            financed == null ? before.financed : financed,
            spent == null ? before.spent : spent);
  }

  CashAmounts plus(CashAmounts other) {
    return new CashAmounts(
        sum(planned, other.planned),
        sum(allocated, other.allocated),
        sum(financed, other.financed),
        sum(spent, other.spent));
  }

  /// What is left when a part is taken away; what was not told stays so.
  CashAmounts minus(CashAmounts part) {
    return new CashAmounts(
        less(planned, part.planned),
        less(allocated, part.allocated),
        less(financed, part.financed),
        less(spent, part.spent));
  }

  /// What came since an earlier count from the same beginning; unknown unless both tell.
  CashAmounts since(CashAmounts earlier) {
    return new CashAmounts(
        planned,
        allocated,
        earlier.financed == null ? null : less(financed, earlier.financed),
        earlier.spent == null ? null : less(spent, earlier.spent));
  }

  /// So many per cent of it, to a kopeck.
  CashAmounts share(BigDecimal percent) {
    return each(amount -> amount.multiply(percent).divide(HUNDRED, 2, RoundingMode.HALF_UP));
  }

  CashAmounts times(BigDecimal factor) {
    return each(amount -> amount.multiply(factor));
  }

  /// Without what is planned for the year, which the programme itself tells line by line.
  CashAmounts withoutPlan() {
    return new CashAmounts(null, allocated, financed, spent);
  }

  /// Whether there is nothing but zeros.
  boolean isZero() {
    return Arrays.asList(planned, allocated, financed, spent).stream()
        .allMatch(amount -> amount == null || amount.signum() == 0);
  }

  private CashAmounts each(UnaryOperator<BigDecimal> change) {
    return new CashAmounts(
        changed(planned, change),
        changed(allocated, change),
        changed(financed, change),
        changed(spent, change));
  }

  private static @Nullable BigDecimal changed(
      @Nullable BigDecimal amount, UnaryOperator<BigDecimal> change) {
    return amount == null ? null : change.apply(amount);
  }

  private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.compareTo(other) == 0;
  }

  private static @Nullable BigDecimal less(@Nullable BigDecimal one, @Nullable BigDecimal part) {
    return one == null || part == null ? one : one.subtract(part);
  }

  static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.add(other);
  }
}
