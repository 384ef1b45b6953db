package ua.kolo.programmes.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import ua.kolo.programmes.checking.Explanation.Cause.Kind;

/// Plans of many layouts, every wrong sum of which is known.
class LayoutsTests {
  private static final Path FOLDER = Path.of("src/test/resources/layouts");
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private static List<Finding> sums(String document) {
    return new Checks()
        .check(GoldenPlans.read(FOLDER, document)).stream().filter(Finding::isSum).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "u01", "u02", "u03", "u04", "u05", "u06", "u07", "u08", "u09", "u10", "u11", "u12", "u13",
        "u14", "u15", "u16", "u17"
      })
  void accusesTheWrongSumsAndNoOther(String document) {
    var known = new ArrayList<BigDecimal>();
    GoldenPlans.json(FOLDER, document).path("checks").forEach(c -> known.add(difference(c)));

    assertThat(sums(document))
        .extracting(f -> f.difference())
        .usingElementComparator((a, b) -> a == null || b == null ? -1 : a.compareTo(b))
        .containsExactlyInAnyOrderElementsOf(known);
  }

  /// Where the total is right, the first wrong year is told.
  private static BigDecimal difference(JsonNode check) {
    var total = check.get("difference").decimalValue();
    var years = check.path("differenceByYear");
    return total.signum() != 0 || years.isEmpty()
        ? total.multiply(THOUSAND)
        : years.iterator().next().decimalValue().multiply(THOUSAND);
  }

  @ParameterizedTest
  @CsvSource({
    "u01, S1, DIGITS_SWAPPED",
    "u01, S6, LINE_YEAR_LEFT_OUT",
    "u02, S4, LINE_YEAR_LEFT_OUT",
    "u03, S4, LINE_LEFT_OUT",
    "u05, S6, YEAR_SLIP",
    "u07, S4, LINE_LEFT_OUT",
    "u08, S5, DIGITS_SWAPPED",
    "u09, S6, DIGITS_SWAPPED",
    "u10, S6, DIGITS_SWAPPED",
    "u12, S6, LINE_LEFT_OUT",
    "u14, S5, YEARS_SWAPPED",
    "u15, S3, LINE_LEFT_OUT"
  })
  void givesTheReason(String document, Rule rule, Kind cause) {
    assertThat(sums(document))
        .filteredOn(f -> f.rule() == rule)
        .singleElement()
        .extracting(f -> f.explanation().causes().getFirst().kind())
        .isEqualTo(cause);
  }
}
