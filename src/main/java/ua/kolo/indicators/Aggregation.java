package ua.kolo.indicators;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// How the figure of a year comes from those of its parts.
public enum Aggregation {
  SUM,
  LAST,
  AVERAGE,
  MAX,
  /// It does not: it is counted or told for the year by itself.
  APART;

  private static final int DIGITS = 2;

  /// Whether the rule may be used. Persons are never added up: who came in two quarters is one
  /// person.
  public boolean suits(Indicator.Subject subject) {
    return this != SUM || subject != Indicator.Subject.PERSONS;
  }

  /// Whether it may be used of what is measured so: a share of the year is none of its parts'
  /// shares' sum, mean or largest; it is told for itself, or the last one stands.
  public boolean suits(String measuredIn) {
    return this == LAST || this == APART || !Shares.is(measuredIn);
  }

  /// The rule by which figures are reckoned: of shares never one that adds them, whatever was
  /// chosen before that was refused.
  Aggregation of(String measuredIn) {
    return suits(measuredIn) ? this : LAST;
  }

  /// Of at least one figure, in the order of time.
  ///
  /// @throws IllegalStateException for [#APART], which comes from no parts
  public BigDecimal of(List<BigDecimal> parts) {
    return switch (this) {
      case SUM -> sum(parts);
      case LAST -> parts.getLast();
      case AVERAGE ->
          sum(parts).divide(BigDecimal.valueOf(parts.size()), DIGITS, RoundingMode.HALF_UP);
      case MAX -> parts.stream().max(BigDecimal::compareTo).orElseThrow();
      case APART -> throw new IllegalStateException("Told for the year by itself");
    };
  }

  private static BigDecimal sum(List<BigDecimal> parts) {
    return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
