package ua.kolo.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.kolo.programmes.plan.Head;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Term;
import ua.kolo.programmes.wording.Terms;

class OccasionsTests {
  private static final Head.Period PLAN = new Head.Period(2025, 2026);
  private static final LocalDate ACT = LocalDate.of(2024, 12, 20);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025 рік|WINDOW 2025-01-01..2025-12-31",
        "2025-2026 роки|WINDOW 2025-01-01..2025-12-31, WINDOW 2026-01-01..2026-12-31",
        "Протягом року|WINDOW 2025-01-01..2025-12-31, WINDOW 2026-01-01..2026-12-31",
        "Постійно|CONTINUOUS 2025-01-01..2025-12-31, CONTINUOUS 2026-01-01..2026-12-31",
        "у разі потреби|ON_DEMAND 2025-01-01..2025-12-31, ON_DEMAND 2026-01-01..2026-12-31",
        "Червень - серпень 2026 рік|WINDOW 2026-06-01..2026-08-31",
        "жовтень 2025 - березень 2026|WINDOW 2025-10-01..2026-03-31",
        "Листопад-грудень|WINDOW 2025-11-01..2025-12-31, WINDOW 2026-11-01..2026-12-31",
        "до 1 березня 2026 року|DEADLINE 2025-01-01..2026-03-01",
        "до 25 листопада щороку|DEADLINE 2025-01-01..2025-11-25, DEADLINE 2026-01-01..2026-11-25",
        "Щоквартально протягом 2025 рік|WINDOW 2025-01-01..2025-03-31,"
            + " WINDOW 2025-04-01..2025-06-30, WINDOW 2025-07-01..2025-09-30,"
            + " WINDOW 2025-10-01..2025-12-31",
        "двічі на рік у 2025 році|WINDOW 2025-01-01..2025-06-30, WINDOW 2025-07-01..2025-12-31",
        "щопівроку до 20 числа 2025 року|DEADLINE 2025-01-01..2025-01-20,"
            + " DEADLINE 2025-07-01..2025-07-20",
        "25.11–10.12|WINDOW 2025-11-25..2025-12-10, WINDOW 2026-11-25..2026-12-10",
        "упродовж 30 днів з дня затвердження Програми|DEADLINE 2024-12-20..2025-01-19",
      })
  void becomeDays(String term, String days) {
    assertThat(days("Провести навчання", term)).containsExactly(days.split(", "));
  }

  @Test
  void aMonthlyMeasureIsDueTwelveTimesAYear() {
    assertThat(days("Подавати відомості", "щомісяця до 5 числа"))
        .hasSize(24)
        .startsWith("DEADLINE 2025-01-01..2025-01-05")
        .endsWith("DEADLINE 2026-12-01..2026-12-05");
    assertThat(days("Подавати відомості", "щотижня")).hasSize(24);
  }

  @Test
  void aMeasureWithoutATermGoesOnThroughThePeriod() {
    var bare = measure("Інформувати", Term.MISSING);

    assertThat(Occasions.of(bare, PLAN, ACT)).hasSize(2);
    assertThat(Occasions.of(bare, null, ACT))
        .containsExactly(
            new Occasion(
                Occasion.Kind.WINDOW, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Заходи до 30 липня – дня протидії, 18 жовтня та 2 грудня|2025-07-30..2025-07-30,"
            + "2025-10-18..2025-10-18,2025-12-02..2025-12-02",
        "Акція (30.07, 18.10, 02.12)|2025-07-30..2025-07-30,2025-10-18..2025-10-18,"
            + "2025-12-02..2025-12-02",
        "Акція з 25 листопада по 10 грудня|2025-11-25..2025-12-10",
        "Акція 25.11-10.12|2025-11-25..2025-12-10",
        "Кампанія «16 днів проти насильства»|2025-11-25..2025-12-10",
        "До Всесвітнього дня протидії торгівлі людьми|2025-07-30..2025-07-30",
        "До Європейського дня боротьби з торгівлею людьми|2025-10-18..2025-10-18",
      })
  void daysAMeasureNamesAreKeptEachYear(String text, String days) {
    assertThat(days(text, "2025 рік").stream().map(one -> one.replace("FIXED_DAY ", "")))
        .containsExactly(days.split(","));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Виконання розпорядження від 30 липня 2021 року № 12",
        "Виконання пункту 10.10 плану",
        "Наказ від 01.02.2020 № 369",
        "Охопити 15.5 % дітей 1-2 класу",
      })
  void datesOfActsAndNumbersAreNoDaysToKeep(String text) {
    assertThat(days(text, "2025 рік")).containsExactly("WINDOW 2025-01-01..2025-12-31");
  }

  @Test
  void namedDaysStandBesideAnExactTerm() {
    assertThat(days("Звірка та заходи до 18 жовтня", "Щоквартально протягом 2025 року")).hasSize(5);
  }

  @Test
  void daysBothTheWordsAndTheTermNameAreOneTime() {
    assertThat(days("Кампанія «16 днів проти насильства»", "25.11–10.12 щороку"))
        .containsExactly("FIXED_DAY 2025-11-25..2025-12-10", "FIXED_DAY 2026-11-25..2026-12-10");
  }

  private static List<String> days(String text, String term) {
    return Occasions.of(measure(text, Terms.parse(term, PLAN)), PLAN, ACT).stream()
        .map(one -> one.kind() + " " + one.from() + ".." + one.due())
        .toList();
  }

  private static Measure measure(String text, Term term) {
    return new Measure(
        "m1", null, text, null, null, List.of(), List.of(), term, List.of(), null, List.of(),
        List.of(), Map.of(), List.of());
  }
}
