package ua.kolo.identity.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateTests {
  private final Instant start = Instant.parse("2026-11-21T08:00:00Z");
  private final Rate rate = new Rate(2, 2, start);

  @Test
  void letsAsManyPassAsAMinuteAllows() {
    assertThat(rate.take(start)).isZero();
    assertThat(rate.take(start)).isZero();

    assertThat(rate.take(start)).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void fillsAgainWithTime() {
    rate.take(start);
    rate.take(start);

    assertThat(rate.take(start.plusSeconds(30))).isZero();
    assertThat(rate.take(start.plusSeconds(31))).isEqualTo(Duration.ofSeconds(29));
  }

  @Test
  void holdsNoMoreThanAMinutesWorthHoweverLongNobodyAsks() {
    var later = start.plusSeconds(86_400);

    assertThat(rate.isFull(later)).isTrue();
    rate.take(later);
    rate.take(later);
    assertThat(rate.take(later)).isPositive();
  }
}
