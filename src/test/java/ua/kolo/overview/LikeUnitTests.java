package ua.kolo.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikeUnitTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "осіб|Особи",
        "чол.|осіб",
        "тис. осіб|осіб, тис.",
        "тис. грн|тисяч гривень",
        "тис.грн.|тис. грн",
        "захід|Заходів",
        "од.|одиниць",
        "сімʼя|сімей",
        "годин|год."
      })
  void oneUnitMayBeWrittenInTwoWays(String one, String other) {
    assertThat(LikeUnit.of(one)).isEqualTo(LikeUnit.of(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "осіб|осіб, тис.",
        "осіб|людино-годин",
        "тис. осіб|тис. грн",
        "тис. грн|грн",
        "тис. грн|млн грн",
        "дітей|дитячих майданчиків",
        "одиниць|одиниць техніки"
      })
  void whatOnlyBeginsAlikeIsAnother(String one, String other) {
    assertThat(LikeUnit.of(one)).isNotEqualTo(LikeUnit.of(other));
  }
}
