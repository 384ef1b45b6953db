package ua.kolo.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTests {
  @Test
  void anIdIsOfVersionSevenAndSaysWhenItWasMade() {
    var id = Ids.at(1_790_000_000_000L << 12);

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(1_790_000_000_000L);
  }

  @Test
  void laterIdsSortAfterEarlierOnesHoweverFastTheyAreMade() {
    var made = Stream.generate(Ids::next).limit(10_000).map(UUID::toString).toList();

    assertThat(made).isSorted().doesNotHaveDuplicates();
  }
}
