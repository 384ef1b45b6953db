package ua.kolo.programmes.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyNameTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          служба у справах дітей облдержадміністрації | Служба у справах дітей
          Департамент освіти Ковельської міської ради | департамент освіти
          Управління охорони здоров’я міської ради | управління охорони здоров'я
          Головне управління Національної поліції в області | ГУНП в області
          міські, селищні, сільські ради | Міські, сільські, селищні ради
          ЦНАП | центр надання адміністративних послуг міської ради
          управління культури облдержадміністрації | управління культури обласної державної адміністрації
          """)
  void isOneBody(String one, String other) {
    assertThat(BodyName.of(one).same(BodyName.of(other))).isTrue();
    assertThat(BodyName.of(other).same(BodyName.of(one))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          обласний центр соціальних служб | Ковельський міський центр соціальних служб
          Управління охорони здоров’я | Управління охорони здоров’я та культури
          служба у справах дітей райдержадміністрації | служба у справах дітей міської ради
          Луцький районний суд | Ковельський районний суд
          районні державні адміністрації | обласна державна адміністрація
          департамент освіти | департамент фінансів
          """)
  void isTwoBodies(String one, String other) {
    assertThat(BodyName.of(one).same(BodyName.of(other))).isFalse();
  }
}
