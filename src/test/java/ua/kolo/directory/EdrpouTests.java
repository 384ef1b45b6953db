package ua.kolo.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdrpouTests {
  @ParameterizedTest
  @ValueSource(strings = {"00032129", "14360570", "37567866", " 00032129 "})
  void codesOfRealEntitiesPass(String typed) {
    assertThat(Edrpou.of(typed)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"00032128", "14360571", "37567865", "1436057", "143605700", "1436O570", ""})
  void anyOtherDoesNot(String typed) {
    assertThat(Edrpou.of(typed)).isEmpty();
  }
}
