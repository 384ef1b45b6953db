package ua.kolo.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdsTests {
  @Test
  void anIdIsOfVersionSevenAndSaysWhenItWasMade() {
    var id = Ids.at(1_790_000_000_000L);

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(1_790_000_000_000L);
  }

  @Test
  void laterIdsSortAfterEarlierOnes() {
    assertThat(Ids.at(2).toString()).isGreaterThan(Ids.at(1).toString());
  }
}
