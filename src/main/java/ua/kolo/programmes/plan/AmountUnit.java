package ua.kolo.programmes.plan;

import java.math.BigDecimal;

/// The unit amounts are printed in. Inside Kolo every amount is hryvnias.
public enum AmountUnit {
  HRYVNIA(1),
  THOUSAND(1_000),
  MILLION(1_000_000);

  private final BigDecimal hryvnias;

  AmountUnit(long hryvnias) {
    this.hryvnias = BigDecimal.valueOf(hryvnias);
  }

  /// Hryvnias in one unit.
  public BigDecimal hryvnias() {
    return hryvnias;
  }
}
