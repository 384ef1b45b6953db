package ua.kolo.programmes.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.Head;
import ua.kolo.programmes.plan.Head.Kind;
import ua.kolo.programmes.plan.Head.Level;
import ua.kolo.programmes.plan.Head.Period;

class HeadReaderTests {
  @Test
  void readsAHromadasPlan() {
    var head =
        read(
            "до рішення виконавчого комітету",
            "Вигаданської міської ради",
            "Вигаданського району",
            "Полтавської області",
            "План дій",
            "із запобігання та протидії домашньому насильству",
            "на території Вигаданської міської територіальної громади на 2023 – 2025 роки");

    assertThat(head.title()).startsWith("План дій із запобігання").endsWith("роки");
    assertThat(head.kind()).isEqualTo(Kind.ACTION_PLAN);
    assertThat(head.level()).isEqualTo(Level.HROMADA);
    assertThat(head.place())
        .isEqualTo(
            new Head.Place(
                "Полтавська область",
                "Вигаданський район",
                "Вигаданська міська територіальна громада"));
    assertThat(head.period()).isEqualTo(new Period(2023, 2025));
    assertThat(head.approval().body())
        .isEqualTo(
            "виконавчий комітет Вигаданської міської ради Вигаданського району Полтавської"
                + " області");
    assertThat(head.approval().act()).isEqualTo("рішення");
  }

  @Test
  void takesAPlanAdoptedAfterItsYearForAReport() {
    var head =
        read(
            "Додаток до рішення 21 сесії",
            "Вигаданської районної ради",
            "8 скликання",
            "від 30.03.2023 р. № 309",
            "Напрями діяльності і заходи районної цільової Програми на 2022 рік");

    assertThat(head.kind()).isEqualTo(Kind.EXECUTION_REPORT);
    assertThat(head.level()).isEqualTo(Level.RAION);
    assertThat(head.place().raion()).isEqualTo("Вигаданський район");
    assertThat(Objects.toString(head.approval().date())).isEqualTo("2023-03-30");
    assertThat(head.approval().number()).isEqualTo("309");
    assertThat(head.approval().body()).isEqualTo("Вигаданська районна рада");
  }

  @Test
  void takesTheFirstYearOfAnOpenPeriodFromTheTable() {
    var clues = new HeadReader.Clues(List.of(), List.of(), List.of(2021, 2023), null);
    var head =
        HeadReader.read(
            List.of(
                "ПЛАН ЗАХОДІВ ВИГАДАНСЬКОЇ СЕЛИЩНОЇ ТЕРИТОРІАЛЬНОЇ ГРОМАДИ\u000Bна період до 2025 року"),
            List.of(),
            clues);

    assertThat(head.period()).isEqualTo(new Period(2021, 2025));
    assertThat(head.place().hromada()).isEqualTo("Вигаданська селищна територіальна громада");
  }

  @Test
  void tellsTheLevelByTheBodiesWhenTheTitleIsSilent() {
    var clues =
        new HeadReader.Clues(
            List.of("департамент освіти облдержадміністрації", "територіальні громади"),
            List.of("Забезпечення роботи Волинського обласного центру"),
            List.of(2024, 2025, 2028),
            AmountUnit.THOUSAND);
    var head = HeadReader.read(List.of("Завдання і заходи"), List.of("* Примітка"), clues);

    assertThat(head.level()).isEqualTo(Level.OBLAST);
    assertThat(head.place().oblast()).isEqualTo("Волинська область");
    assertThat(head.period()).isEqualTo(new Period(2024, 2028));
    assertThat(head.kind()).isEqualTo(Kind.PROGRAMME_ANNEX);
    assertThat(head.unit()).isEqualTo(AmountUnit.THOUSAND);
    assertThat(head.footnotes()).containsExactly("* Примітка");
  }

  @Test
  void keepsWhatFollowsTheTitleAsPreamble() {
    var head =
        read(
            "ЗАТВЕРДЖЕНО",
            "рішення міської ради",
            "від «___» _____ 2024 року № ____",
            "ПРОГРАМА",
            "Турбота про родину",
            "на 2024-2026 роки",
            "1. Загальні положення",
            "Програма спрямована на підтримку сімей.",
            "(тис. грн)");

    assertThat(head.title()).isEqualTo("ПРОГРАМА Турбота про родину на 2024-2026 роки");
    assertThat(head.kind()).isEqualTo(Kind.TARGET_PROGRAMME);
    assertThat(head.approval().number()).isNull();
    assertThat(head.approval().date()).isNull();
    assertThat(head.preamble()).hasSize(3);
    assertThat(head.unit()).isEqualTo(AmountUnit.THOUSAND);
  }

  @Test
  void goesOnWithAQuotedNameAndStopsAtTheUnit() {
    var head =
        read(
            "ЗАХОДИ",
            "з виконання обласної програми",
            ",,Вигадка без страху“",
            "на 2026 рік",
            "грн");

    assertThat(head.title())
        .isEqualTo("ЗАХОДИ з виконання обласної програми ,,Вигадка без страху“ на 2026 рік");
    assertThat(head.unit()).isEqualTo(AmountUnit.HRYVNIA);
  }

  @Test
  void leavesTheSessionOutOfTheBodysName() {
    var head =
        read(
            "Додаток",
            "до рішення сорок другої сесії",
            "Вигаданської міської ради VIII скликання",
            "від 28.11.2024 № 2077",
            "ПРОГРАМА",
            "підтримки сім’ї на 2025 рік");

    assertThat(head.approval().body()).isEqualTo("Вигаданська міська рада");
  }

  @Test
  void inventsNothingForADocumentWithoutAHead() {
    var head = HeadReader.read(List.of(), List.of(), HeadReader.Clues.NONE);

    assertThat(head.title()).isEmpty();
    assertThat(head.level()).isNull();
    assertThat(head.period()).isNull();
    assertThat(head.place()).isEqualTo(Head.Place.UNKNOWN);
  }

  private static Head read(String... lines) {
    return HeadReader.read(List.of(lines), List.of(), HeadReader.Clues.NONE);
  }
}
