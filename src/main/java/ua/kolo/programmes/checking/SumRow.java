package ua.kolo.programmes.checking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.AmountUnit;

/// A wrong sum as the export tells it, in thousand hryvnias.
///
/// @param where a total's label, or a measure's number and text
/// @param kind what kind of total, or the rule for a row
public record SumRow(
    String where,
    String kind,
    @Nullable BigDecimal printed,
    @Nullable BigDecimal computed,
    BigDecimal difference) {
  private static final int KOPECKS = 5;

  /// The wrong sums among findings. Where only years are wrong, the first of them is told.
  public static List<SumRow> of(List<Finding> findings) {
    return findings.stream().filter(Finding::isSum).map(SumRow::of).toList();
  }

  private static SumRow of(Finding finding) {
    var place = finding.place();
    boolean total = place.kind() == Place.Kind.TOTAL;
    return new SumRow(
        total ? place.label() : place.label() + " " + place.text(),
        total ? place.key().substring(0, place.key().indexOf('/')) : finding.rule().name(),
        thousands(finding.printed()),
        thousands(finding.computed()),
        Objects.requireNonNull(thousands(finding.difference())));
  }

  private static @Nullable BigDecimal thousands(@Nullable BigDecimal hryvnias) {
    if (hryvnias == null) {
      return null;
    }
    var plain = hryvnias.divide(AmountUnit.THOUSAND.hryvnias(), KOPECKS, RoundingMode.HALF_UP);
    return new BigDecimal(plain.stripTrailingZeros().toPlainString());
  }
}
