package ua.kolo.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageStartTests {
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0",
    "50, 0, 0",
    "0, 120, 0",
    "50, 120, 50",
    "100, 120, 100",
    "150, 120, 100",
    "50, 50, 0",
    "70, 120, 70",
    "-3, 120, 0",
    "2147483647, 120, 100"
  })
  void aPageBeyondTheLastIsTheLast(int from, int found, int start) {
    assertThat(PageStart.of(from, found, 50)).isEqualTo(start);
  }
}
