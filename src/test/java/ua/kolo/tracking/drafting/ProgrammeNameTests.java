package ua.kolo.tracking.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammeNameTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Обласна комплексна програма «Родина під захистом» на 2026-2030 роки | обласної комплексної програми «Родина під захистом» на 2026-2030 роки | обласну комплексну програму «Родина під захистом» на 2026-2030 роки
          Завдання і заходи обласної комплексної програми «Родина під захистом» | обласної комплексної програми «Родина під захистом» | обласну комплексну програму «Родина під захистом»
          Програма протидії торгівлі людьми на 2026 рік | програми протидії торгівлі людьми на 2026 рік | програму протидії торгівлі людьми на 2026 рік
          ПРОГРАМА запобігання насильству | програми запобігання насильству | програму запобігання насильству
          План заходів з виконання Стратегії | плану заходів з виконання Стратегії | план заходів з виконання Стратегії
          Комплексний план дій громади | комплексного плану дій громади | комплексний план дій громади
          Про стан виконання плану дій | плану дій | план дій
          «Безпечна громада» | програми «Безпечна громада» | програму «Безпечна громада»
          Безпечна громада | програми «Безпечна громада» | програму «Безпечна громада»
          """)
  void aNameStandsInTheCaseTheSentenceAsks(String title, String genitive, String accusative) {
    var name = ProgrammeName.of(title);

    assertThat(name.genitive()).isEqualTo(genitive);
    assertThat(name.accusative()).isEqualTo(accusative);
  }

  @Test
  void whatWasAdoptedAgreesWithItsName() {
    assertThat(ProgrammeName.of("Міська програма").gender().adopted()).isEqualTo("затвердженої");
    assertThat(ProgrammeName.of("Міський план дій").gender().itself()).isEqualTo("його");
  }

  @ParameterizedTest
  @CsvSource({
    "Вигадана рада, Вигаданої ради",
    "Вигадана селищна рада, Вигаданої селищної ради",
    "обласна рада, обласної ради",
    "виконавчий комітет, виконавчого комітету",
    "обласна державна адміністрація, обласної державної адміністрації",
    "рада громади Приклад, ради громади Приклад"
  })
  void aCouncilStandsInTheGenitive(String name, String genitive) {
    assertThat(CouncilName.genitive(name)).isEqualTo(genitive);
  }
}
