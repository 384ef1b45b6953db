package ua.kolo.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvenListsTests {
  @Test
  void aListIsAskedInOneOfFewLengthsAndForNothingElse() {
    assertThat(EvenLists.even(List.of()).size()).isZero();
    assertThat(List.copyOf(EvenLists.even(List.of("a")))).isEqualTo(List.of("a"));
    assertThat(List.copyOf(EvenLists.even(List.of("a", "b")))).isEqualTo(List.of("a", "b"));
    assertThat(List.copyOf(EvenLists.even(List.of("a", "b", "c"))))
        .isEqualTo(List.of("a", "b", "c", "c"));
    assertThat(List.copyOf(EvenLists.even(List.of(1, 2, 3, 4, 5))))
        .isEqualTo(List.of(1, 2, 3, 4, 5, 5, 5, 5));
  }

  @Test
  void aListNearTheMostOfAStatementStaysAsItIs() {
    assertThat(EvenLists.even(Collections.nCopies(10_000, 1)).size()).isEqualTo(16_384);
    assertThat(EvenLists.even(Collections.nCopies(40_000, 1)).size()).isEqualTo(40_000);
  }
}
