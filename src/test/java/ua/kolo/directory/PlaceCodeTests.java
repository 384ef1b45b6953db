package ua.kolo.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.kolo.directory.Territory.Level;

class PlaceCodeTests {
  @ParameterizedTest
  @CsvSource({
    "UA05000000000010236, OBLAST",
    "UA05020000000099999, RAION",
    "UA05020010000099999, HROMADA",
    "UA05020010010099999, SETTLEMENT",
    "UA80000000000093317, OBLAST",
    "UA05020010010199999, CITY_DISTRICT"
  })
  void theDigitsTellHowLargeAPlaceIs(String code, Level level) {
    assertThat(PlaceCode.of(code).orElseThrow().level()).isEqualTo(level);
  }

  @Test
  void aCodeIsReadAsPeopleTypeIt() {
    assertThat(PlaceCode.of(" ua05 0200 1000 0099 999 "))
        .contains(new PlaceCode("UA05020010000099999"));
  }

  @Test
  void whatIsNoCodeIsNone() {
    assertThat(PlaceCode.of("Вінницька")).isEmpty();
    assertThat(PlaceCode.of("UA0502001000009999")).isEmpty();
    assertThat(PlaceCode.of("UA00000000000000000")).isEmpty();
  }
}
