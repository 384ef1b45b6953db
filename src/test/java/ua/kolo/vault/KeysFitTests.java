package ua.kolo.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Foreign keys are named, ten at most.
class KeysFitTests {
  @Test
  void aMessageNamesTenForeignKeysOfAMillion() {
    var million = IntStream.range(0, 1_000_000).mapToObj(Integer::toString).toList();

    assertThat(KeysFit.named(million)).isEqualTo("0, 1, 2, 3, 4, 5, 6, 7, 8, 9, …");
    assertThat(KeysFit.named(List.of("7", "8"))).isEqualTo("7, 8");
  }
}
