package ua.kolo.persons.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTests {
  @ParameterizedTest
  @CsvSource({"Iванова, Іванова", "CОФIЯ, СОФІЯ", "Мар`яненко-Kравець, Мар’яненко-Кравець"})
  void aLetterTypedOnTheWrongLayoutIsTheOneMeant(String typed, String meant) {
    assertThat(Spelling.of(typed)).isEqualTo(meant);
  }

  @Test
  void aNameOfOneAlphabetStays() {
    assertThat(Spelling.of("Smith O'Hara")).isEqualTo("Smith O'Hara");
    assertThat(Spelling.of("Ivanova-Іванова")).isEqualTo("Ivanova-Іванова");
    assertThat(Spelling.of("Ivаnova")).isEqualTo("Ivаnova");
    assertThat(Spelling.of("Єгипті")).isEqualTo("Єгипті");
  }
}
