package ua.kolo.tracking.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ua.kolo.programmes.AdoptedMeasure;

class DistributionTests {
  @Test
  void aSumCountsOnceUnderTheFirstBodyAndIsNamedUnderTheOthers() {
    var found =
        Distribution.of(
            List.of(
                measure("1", List.of("Перша", "Друга"), line(0, List.of(), 2026, "100", false))),
            "нікого");

    assertThat(found.bodies())
        .extracting(Distribution.Body::name)
        .containsExactly("Перша", "Друга");
    assertThat(found.bodies().get(1).shares().getFirst().counted()).isEqualTo("Перша");
    assertThat(found.bodies().get(1).sum().total()).isEqualByComparingTo("0");
    assertThat(found.sum().total()).isEqualByComparingTo("100");
    assertThat(found.years()).containsExactly(2026);
  }

  @Test
  void moneyOfABodyIsItsOwnAndDetailsDoNotCountAgain() {
    var found =
        Distribution.of(
            List.of(
                measure(
                    "1",
                    List.of("Перша", "Друга"),
                    line(0, List.of("Перша"), 2026, "30", false),
                    line(1, List.of("Друга"), 2027, "70", false),
                    line(2, List.of("Друга"), 2027, "5", true))),
            "нікого");

    assertThat(found.bodies().get(0).sum().byYear()).containsOnlyKeys(2026);
    assertThat(found.bodies().get(1).sum().total()).isEqualByComparingTo("70");
    assertThat(found.sum().total()).isEqualByComparingTo("100");
  }

  @Test
  void aMeasureOfNobodyIsShownAsThat() {
    var found = Distribution.of(List.of(measure("1", List.of())), "нікого");

    assertThat(found.bodies().getFirst().name()).isEqualTo("нікого");
    assertThat(found.bodies().getFirst().shares().getFirst().counted()).isNull();
  }

  private static AdoptedMeasure measure(
      String key, List<String> executors, AdoptedMeasure.Line... lines) {
    return new AdoptedMeasure(
        key,
        key,
        "Захід",
        null,
        null,
        null,
        executors.stream().map(name -> new AdoptedMeasure.Taker(name, false)).toList(),
        List.of(),
        Arrays.asList(lines),
        List.of());
  }

  private static AdoptedMeasure.Line line(
      int at, List<String> payers, int year, String amount, boolean ofWhich) {
    var sum = new BigDecimal(amount);
    return new AdoptedMeasure.Line(at, "бюджет", payers, Map.of(year, sum), sum, ofWhich);
  }
}
