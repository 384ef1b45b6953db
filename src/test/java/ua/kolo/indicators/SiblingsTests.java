package ua.kolo.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// What stays untold so that nobody subtracts the parts from the whole.
class SiblingsTests {
  @Test
  void besideASmallPartTheSmallestOfTheOthersStaysUntold() {
    assertThat(Siblings.isGivenUp("B", 8, Map.of("A", 4L, "C", 20L))).isTrue();
    assertThat(Siblings.isGivenUp("C", 20, Map.of("A", 4L, "B", 8L))).isFalse();
  }

  @Test
  void ofTwoAlikeExactlyOneStaysUntold() {
    assertThat(Siblings.isGivenUp("B", 8, Map.of("A", 4L, "C", 8L))).isTrue();
    assertThat(Siblings.isGivenUp("C", 8, Map.of("A", 4L, "B", 8L))).isFalse();
  }

  @Test
  void whereNoPartIsSmallAllAreTold() {
    assertThat(Siblings.isGivenUp("B", 8, Map.of("A", 0L, "C", 20L))).isFalse();
    assertThat(Siblings.isGivenUp("B", 8, Map.of())).isFalse();
  }

  @Test
  void aSmallOneGivesUpNothingMoreItself() {
    assertThat(Siblings.isGivenUp("A", 4, Map.of("B", 3L))).isFalse();
    assertThat(Siblings.isGivenUp("A", 0, Map.of("B", 3L))).isFalse();
  }
}
