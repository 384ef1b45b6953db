package ua.kolo.programmes.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.kolo.programmes.wording.Numbering.Numbered;

class NumberingTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1) Проведення|1)",
        "2.Проведення|2.",
        "1.1. Проведення|1.1.",
        "1.1 Проведення|1.1",
        "5.2.5.Оприлюднення|5.2.5.",
        "а) для батьків|а)",
        "І. Запобігання|І.",
        "IV. Захист|IV.",
        "Ціль 1. На території|Ціль 1.",
        "Завдання 2. Створення|Завдання 2.",
        "СТРАТЕГІЧНА ЦІЛЬ 1. Жінки|СТРАТЕГІЧНА ЦІЛЬ 1.",
        "Оперативна ціль 1.1. Створено|Оперативна ціль 1.1.",
        "Розділ ІІ. Захист|Розділ ІІ.",
        "№ 1|№ 1",
        "7|7",
      })
  void partsTheNumberFromTheText(String text, String number) {
    assertThat(Numbering.leading(text).number()).isEqualTo(number);
    assertThat(Numbering.leading(text).rest()).doesNotStartWith(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Завдання і заходи",
        "25.11.2024 відкриття акції",
        "16 днів проти насильства",
        "2024 рік",
        "Проведення засідань",
        "2,5 тис. осіб",
      })
  void findsNoNumberWhereNoneLeads(String text) {
    assertThat(Numbering.leading(text).number()).isNull();
    assertThat(Numbering.leading(text).rest()).isEqualTo(text);
  }

  @Test
  void partsSeveralMeasuresOfOneCell() {
    assertThat(Numbering.several("1.1.1. Перший захід 1.1.2. Другий захід\n1.1.3. Третій"))
        .extracting(Numbered::number)
        .containsExactly("1.1.1.", "1.1.2.", "1.1.3.");
    assertThat(Numbering.several("1) Перший;\n2) другий")).hasSize(2);
  }

  @Test
  void partsNothingAtClassesDatesAndQuotes() {
    assertThat(Numbering.several("1. Уроки для учнів 1-2 класу, до 2.12.2024")).hasSize(1);
    assertThat(Numbering.several("1.1. Конкурс «1.2. Вигадка» для дітей")).hasSize(1);
    assertThat(Numbering.several("Захід без номера 2) і далі")).hasSize(1);
  }
}
