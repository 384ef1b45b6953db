package ua.kolo.programmes.composing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// What becomes of amounts that are taken over from another plan.
///
/// @param factor each amount is multiplied by; 1 keeps it, 0 leaves the places empty
/// @param step hryvnias each new amount is a multiple of
public record MoneyRule(BigDecimal factor, BigDecimal step) {
  public static final MoneyRule KEPT = new MoneyRule(BigDecimal.ONE, new BigDecimal("0.01"));
  public static final MoneyRule EMPTIED = new MoneyRule(BigDecimal.ZERO, new BigDecimal("0.01"));

  public MoneyRule {
    if (factor.signum() < 0 || step.signum() <= 0) {
      throw new IllegalArgumentException("Amounts are neither turned round nor rounded to nothing");
    }
  }

  boolean empties() {
    return factor.signum() == 0;
  }

  BigDecimal of(BigDecimal amount) {
    return factor.compareTo(BigDecimal.ONE) == 0
        ? amount
        : amount.multiply(factor).divide(step, 0, RoundingMode.HALF_UP).multiply(step);
  }
}
