package ua.kolo.programmes.checking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ua.kolo.programmes.plan.AmountUnit;

/// Slips of the pen inside one printed number.
final class Digits {
  private static final List<BigDecimal> FACTORS =
      List.of(
          new BigDecimal("1000"),
          new BigDecimal("0.001"),
          BigDecimal.TEN,
          new BigDecimal("0.1"),
          new BigDecimal("100"),
          new BigDecimal("0.01"));

  private final BigDecimal unit;

  Digits(AmountUnit unit) {
    this.unit = unit.hryvnias();
  }

  /// Two digits changed places: 1790 for 1970.
  boolean swapped(BigDecimal printed, BigDecimal wanted) {
    var one = asPrinted(printed);
    var two = asPrinted(wanted);
    int scale = Math.max(0, Math.max(one.scale(), two.scale()));
    var left = one.setScale(scale).unscaledValue().toString();
    var right = two.setScale(scale).unscaledValue().toString();
    if (left.length() != right.length()) {
      return false;
    }
    int[] other =
        java.util.stream.IntStream.range(0, left.length())
            .filter(i -> left.charAt(i) != right.charAt(i))
            .toArray();
    return other.length == 2
        && left.charAt(other[0]) == right.charAt(other[1])
        && left.charAt(other[1]) == right.charAt(other[0]);
  }

  /// The number is ten, a hundred or a thousand times too large or too small.
  Optional<BigDecimal> factor(BigDecimal printed, BigDecimal wanted) {
    return wanted.signum() == 0
        ? Optional.empty()
        : FACTORS.stream().filter(f -> wanted.multiply(f).compareTo(printed) == 0).findFirst();
  }

  /// The same for a total with all its years.
  Optional<BigDecimal> factor(Amounts printed, Amounts wanted) {
    return wanted.isZero()
        ? Optional.empty()
        : FACTORS.stream().filter(f -> wanted.times(f).equals(printed)).findFirst();
  }

  static List<BigDecimal> factors() {
    return FACTORS;
  }

  /// The printed number has fewer decimals than the exact one and is its rounding.
  boolean rounded(BigDecimal printed, BigDecimal wanted) {
    var one = asPrinted(printed);
    var two = asPrinted(wanted);
    int scale = Math.max(0, one.scale());
    return two.scale() > scale
        && two.subtract(one).abs().compareTo(BigDecimal.ONE.movePointLeft(scale)) < 0;
  }

  private BigDecimal asPrinted(BigDecimal hryvnias) {
    return hryvnias.divide(unit).stripTrailingZeros();
  }
}
