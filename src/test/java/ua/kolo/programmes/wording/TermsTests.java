package ua.kolo.programmes.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.kolo.programmes.plan.Head;
import ua.kolo.programmes.plan.Term;
import ua.kolo.programmes.plan.Term.Recurrence;
import ua.kolo.programmes.plan.Term.Window;

class TermsTests {
  private static final Head.Period PLAN = new Head.Period(2023, 2025);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024|2024-01-01|2024-12-31|NONE",
        "2024 рік|2024-01-01|2024-12-31|NONE",
        "2021 - 2025|2021-01-01|2025-12-31|NONE",
        "2023-2025 роки|2023-01-01|2025-12-31|NONE",
        "2023-25|2023-01-01|2025-12-31|NONE",
        "з 2024 року|2024-01-01|2025-12-31|NONE",
        "із 2024 р., постійно|2024-01-01|2025-12-31|CONTINUOUS",
        "2022-2025 рр.|2022-01-01|2025-12-31|NONE",
        "2023–2025 р.р.|2023-01-01|2025-12-31|NONE",
        "2023, 2024 роки|2023-01-01|2024-12-31|NONE",
        "Протягом 2024 року|2024-01-01|2024-12-31|NONE",
        "упродовж 2024–2026 років|2024-01-01|2026-12-31|NONE",
        "Щоквартально протягом 2022 рік|2022-01-01|2022-12-31|QUARTERLY",
        "Червень - серпень 2022 рік|2022-06-01|2022-08-31|NONE",
        "з червня по серпень 2022 року|2022-06-01|2022-08-31|NONE",
        "Липень 2022 рік|2022-07-01|2022-07-31|NONE",
        "лютий 2024|2024-02-01|2024-02-29|NONE",
        "IV квартал 2024 року|2024-10-01|2024-12-31|NONE",
        "ІІ – ІІІ квартали 2024 року|2024-04-01|2024-09-30|NONE",
        "II квартал 2024 р.|2024-04-01|2024-06-30|NONE",
        "4 кв. 2024|2024-10-01|2024-12-31|NONE",
        "перший квартал 2024 року|2024-01-01|2024-03-31|NONE",
        "I півріччя 2025|2025-01-01|2025-06-30|NONE",
        "друге півріччя 2025 року|2025-07-01|2025-12-31|NONE",
        "до 1 березня 2024 року|2023-01-01|2024-03-01|NONE",
        "до 01.12.2025|2023-01-01|2025-12-01|NONE",
        "до кінця 2024 року|2023-01-01|2024-12-31|NONE",
        "на період до 2025 року|2023-01-01|2025-12-31|NONE",
        "25 листопада – 10 грудня 2025 року|2025-11-25|2025-12-10|NONE",
        "з 25 листопада до 10 грудня 2025 року|2025-11-25|2025-12-10|NONE",
        "25.11.2022 по 09.12.2022|2022-11-25|2022-12-09|NONE",
        "жовтень 2023 - березень 2024|2023-10-01|2024-03-31|NONE",
        "11-15 листопада 2024 року|2024-11-11|2024-11-15|NONE",
        "Постійно, починаючи з 2024 року|2024-01-01|2025-12-31|CONTINUOUS",
        "Щорічно 2021-2025|2021-01-01|2025-12-31|ANNUAL",
        "Щороку, листопад-грудень|2023-01-01|2025-12-31|ANNUAL",
        "Листопад-грудень|2023-01-01|2025-12-31|ANNUAL",
        "до 25 листопада (щороку)|2023-01-01|2025-12-31|ANNUAL",
        "25.11–10.12|2023-01-01|2025-12-31|ANNUAL",
        "щомісяця до 5 числа|2023-01-01|2025-12-31|MONTHLY",
        "щопівроку до 20 числа місяця, що настає за звітним|2023-01-01|2025-12-31|SEMIANNUAL",
        "раз на квартал|2023-01-01|2025-12-31|QUARTERLY",
        "не рідше одного разу на квартал|2023-01-01|2025-12-31|QUARTERLY",
        "двічі на рік|2023-01-01|2025-12-31|SEMIANNUAL",
        "Щомісячно|2023-01-01|2025-12-31|MONTHLY",
        "щотижня|2023-01-01|2025-12-31|WEEKLY",
        "Постійно|2023-01-01|2025-12-31|CONTINUOUS",
        "у разі потреби|2023-01-01|2025-12-31|ON_DEMAND",
        "за потреби|2023-01-01|2025-12-31|ON_DEMAND",
        "за зверненням|2023-01-01|2025-12-31|ON_DEMAND",
        "за окремим графіком|2023-01-01|2025-12-31|ON_DEMAND",
        "весь період|2023-01-01|2025-12-31|NONE",
        "протягом дії програми|2023-01-01|2025-12-31|NONE",
        "протягом усього періоду дії Програми|2023-01-01|2025-12-31|NONE",
        "Протягом року|2023-01-01|2025-12-31|NONE",
      })
  void readsATerm(String cell, String from, String to, Recurrence recurrence) {
    var term = Terms.parse(cell, PLAN);

    assertThat(term.from()).hasToString(from);
    assertThat(term.to()).hasToString(to);
    assertThat(term.recurrence()).isEqualTo(recurrence);
    assertThat(term.doubtful()).isFalse();
  }

  @Test
  void keepsTheWindowOfEveryYear() {
    assertThat(Terms.parse("Листопад-грудень", PLAN).windows())
        .containsExactly(new Window(11, 1, 12, 31));
    assertThat(Terms.parse("I, III квартали", PLAN).windows())
        .containsExactly(new Window(1, 1, 3, 31), new Window(7, 1, 9, 30));
    assertThat(Terms.parse("березень, вересень 2024", PLAN).windows()).hasSize(2);
  }

  @Test
  void namesTheFirstDaysOfEachQuarterForADayOfMonth() {
    assertThat(Terms.parse("щокварталу до 5 числа", PLAN).windows())
        .containsExactly(
            new Window(1, 1, 1, 5),
            new Window(4, 1, 4, 5),
            new Window(7, 1, 7, 5),
            new Window(10, 1, 10, 5));
  }

  @Test
  void tellsADeadlineFromAWindow() {
    assertThat(Terms.parse("до 25 листопада (щороку)", PLAN).deadline()).isTrue();
    assertThat(Terms.parse("25 листопада 2024 року", PLAN).deadline()).isFalse();
  }

  @Test
  void saysThatTheYearsAreThePlans() {
    assertThat(Terms.parse("Постійно", PLAN).periodInherited()).isTrue();
    assertThat(Terms.parse("2024 рік", PLAN).periodInherited()).isFalse();
  }

  @Test
  void putsMonthsIntoTheOnlyYearOfThePlan() {
    var term = Terms.parse("Листопад-грудень", new Head.Period(2024, 2024));

    assertThat(term.from()).hasToString("2024-11-01");
    assertThat(term.recurrence()).isEqualTo(Recurrence.NONE);
  }

  @Test
  void countsDaysFromTheAct() {
    assertThat(Terms.parse("упродовж 30 днів з дня затвердження Програми", PLAN).afterAct())
        .isEqualTo(30);
    assertThat(Terms.parse("протягом 2 місяців після прийняття рішення", PLAN).doubtful()).isTrue();
  }

  @Test
  void startsWithAQuarterAndDoubtsTwoStatements() {
    var term = Terms.parse("Починаючи з I кварталу 2022 року (за 2021 рік) 2021-2025", PLAN);

    assertThat(term.from()).hasToString("2022-01-01");
    assertThat(term.to()).hasToString("2025-12-31");
    assertThat(term.doubtful()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "до Дня захисту дітей",
        "після відновлення роботи закладів",
        "31.15.2024",
        "2025-2023",
        "грудень - січень 2025",
      })
  void doubtsWhatItDoesNotUnderstand(String cell) {
    assertThat(Terms.parse(cell, PLAN).doubtful()).isTrue();
  }

  @Test
  void inventsNothingForAnEmptyCell() {
    assertThat(Terms.parse("", PLAN)).isEqualTo(Term.MISSING);
    assertThat(Terms.parse(null, PLAN)).isEqualTo(Term.MISSING);
    assertThat(Terms.missing(PLAN, false)).isEqualTo(Term.MISSING);
    assertThat(Objects.toString(Terms.missing(PLAN, true).from())).isEqualTo("2023-01-01");
  }

  @Test
  void knowsATermCellFromOthers() {
    assertThat(Terms.looksLikeTerm("Щоквартально протягом 2022 року")).isTrue();
    assertThat(Terms.looksLikeTerm("2023-2025 роки")).isTrue();
    assertThat(Terms.looksLikeTerm("Управління культури")).isFalse();
    assertThat(Terms.looksLikeTerm("Проведення заходів протягом року")).isFalse();
    assertThat(Terms.looksLikeTerm("12,5")).isFalse();
  }
}
