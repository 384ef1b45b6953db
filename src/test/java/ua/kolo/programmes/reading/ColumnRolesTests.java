package ua.kolo.programmes.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.Layout.Role;

class ColumnRolesTests {
  @ParameterizedTest
  @CsvSource({
    "№ з/п, NUMBER",
    "Термін виконання заходу, TERM",
    "'Заходи, необхідні для досягнення цілей', MEASURE",
    "Координатор заходів і залучені суб’єкти, EXECUTORS",
    "'Головний розпорядник бюджетних коштів, виконавці', EXECUTORS",
    "Співвиконавці, CO_EXECUTORS",
    "Джерела необхідних ресурсів, SOURCE",
    "Очікувані результаті, EXPECTED_RESULT",
    "Стан виконання, ACTUAL_RESULT",
    "Місце проведення, PLACE",
    "Що робимо, MEASURE",
    "Хто, EXECUTORS",
    "Пріоритетний напрям, SECTION"
  })
  void theEarliestWordOfAHeaderDecides(String header, Role role) {
    assertThat(ColumnRoles.of(header)).isEqualTo(role);
  }

  @Test
  void aYearUnderMoneyIsAnAmountOfThatYear() {
    var column = ColumnRoles.column(List.of("Обсяг фінансування, тис. грн", "2027 рік"));

    assertThat(column.role()).isEqualTo(Role.AMOUNT);
    assertThat(column.year()).isEqualTo(2027);
    assertThat(column.unit()).isEqualTo(AmountUnit.THOUSAND);
  }

  @Test
  void aYearUnderAnIndicatorIsATarget() {
    var column = ColumnRoles.column(List.of("Значення показника", "2027"));

    assertThat(column.role()).isEqualTo(Role.INDICATOR_TARGET);
  }

  @Test
  void aSourceOverTheYearsIsKeptWithTheAmount() {
    var column = ColumnRoles.column(List.of("Обсяг, тис. грн", "Обласний бюджет", "2026"));

    assertThat(column.source()).isEqualTo("Обласний бюджет");
    assertThat(column.year()).isEqualTo(2026);
  }
}
