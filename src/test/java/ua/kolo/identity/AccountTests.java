package ua.kolo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountTests {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  @Test
  void fourMissesAreForgiven() {
    assertThat(missedBefore(3).lockAfterMiss(NOW)).isNull();
  }

  @Test
  void everyFurtherMissShutsForTwiceAsLong() {
    assertThat(missedBefore(4).lockAfterMiss(NOW)).isEqualTo(NOW.plusSeconds(15));
    assertThat(missedBefore(5).lockAfterMiss(NOW)).isEqualTo(NOW.plusSeconds(30));
    assertThat(missedBefore(500).lockAfterMiss(NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(16)));
  }

  @Test
  void opensAgainWhenTheWaitIsOver() {
    var account = new Account(UUID.randomUUID(), "hash", 5, NOW);

    assertThat(account.isLocked(NOW.minusMillis(1))).isTrue();
    assertThat(account.isLocked(NOW)).isFalse();
  }

  private static Account missedBefore(int failures) {
    return new Account(UUID.randomUUID(), "hash", failures, null);
  }
}
