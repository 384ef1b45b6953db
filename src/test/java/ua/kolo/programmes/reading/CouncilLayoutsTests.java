package ua.kolo.programmes.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import ua.kolo.documents.Documents;
import ua.kolo.documents.UnreadableDocument;
import ua.kolo.programmes.checking.Checks;
import ua.kolo.programmes.checking.Severity;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Node;
import ua.kolo.programmes.plan.Plan;

/// Habits of councils' tables that no other test has.
class CouncilLayoutsTests {
  @Test
  void yearsUnderASpanInTheColumnOfTermsAreRowsOfMoney() throws Exception {
    var plan =
        table(
            row("№", "Захід", "Виконавці", "Термін виконання", "Обласний бюджет, тис. грн")
                + row("1", "Полагодити сходи", "відділ освіти", "2026-2027", "9,0")
                + row("", "", "", "2026", "4,0")
                + row("", "", "", "2027", "5,0")
                + row("2", "Пофарбувати паркан", "відділ освіти", "2026-2027", "3,0")
                + row("", "", "", "2026", "1,0")
                + row("", "", "", "2027", "2,0"));

    assertThat(plan.measures()).hasSize(2).allMatch(measure -> measure.lines().size() == 1);
    var line = plan.measures().getFirst().lines().getFirst();
    assertThat(line.amount()).isEqualByComparingTo("9000");
    assertThat(line.byYear()).containsOnlyKeys(2026, 2027);
    assertThat(String.valueOf(plan.measures().getFirst().term().to())).isEqualTo("2027-12-31");
  }

  @Test
  void aColumnCalledByDirectionsAndMeasuresHoldsTheMeasures() throws Exception {
    var plan =
        table(
            row("Пріоритетні напрями, заходи", "Строки", "Виконавці", "Обсяг, тис. грн")
                + row("а) полагодити сходи", "2026 рік", "відділ освіти", "4,0")
                + row("б) пофарбувати паркан", "2027 рік", "відділ освіти", "5,0"));

    assertThat(plan.measures()).hasSize(2);
  }

  @Test
  void objectsAndWorksAreMeasuresInEachTableOfTheirs() throws Exception {
    var head = row("№", "Назва об’єкта, види робіт", "Вартість, тис. грн", "Виконавець робіт");
    var second = "</table><p>Заходи на 2027 рік</p><table>";

    var plan =
        table(
            head
                + row("1", "Ремонт даху ліцею", "4,0", "відділ освіти")
                + second
                + head
                + row("1", "Ремонт даху гімназії", "5,0", "відділ освіти"));

    assertThat(plan.measures()).hasSize(2);
  }

  @Test
  void lengthAndAreaAreNoMoney() throws Exception {
    var head =
        row(
            "№",
            "Назва об’єкта",
            "Протяж-ність, км",
            "Площа, м²",
            "Вартість, тис. грн",
            "Замовник");
    var plan =
        table(
            head
                + row("1", "Вулиця Садова", "1,2", "4100", "40,0", "відділ доріг")
                + row("2", "Вулиця Лісова", "0,7", "2500", "30,0", "відділ доріг")
                + row("3", "Вулиця Миру", "0,4", "900", "20,0", "відділ доріг")
                + row("", "Разом", "", "", "90,0", ""));

    assertThat(plan.measures()).hasSize(3);
    assertThat(sums(plan)).isEmpty();
  }

  @Test
  void aSumGluedToItsUnitNamesItsSourceInBrackets() throws Exception {
    var plan =
        table(
            row("№", "Захід", "Виконавець", "2026", "2027", "Всього")
                + row("1", "Збудувати притулок", "відділ", "7,0 тис.грн (МБ)", "—", "7,0 тис.грн"));

    assertThat(only(plan).lines().getLast().sources()).containsExactly("МБ");
    assertThat(money(plan).byYear()).containsOnlyKeys(2026);
  }

  @Test
  void oneDashInAYearIsTheDashOfEachSourceOfTheRow() throws Exception {
    var plan =
        table(
            row("№", "Захід", "Виконавець", "Джерела фінансування", "2026, тис. грн", "2027")
                + row(
                    "1",
                    "Збудувати притулок",
                    "відділ",
                    "Державний бюджет<br>Бюджет громади",
                    "7,0<br>3,0",
                    "-"));

    assertThat(only(plan).lines())
        .extracting(line -> line.sources().getFirst())
        .containsExactly("Державний бюджет", "Бюджет громади");
  }

  @Test
  void sourcesInASentenceTellTheirYears() throws Exception {
    var text =
        """
        Програма «Молодь» на 2026–2027 роки
        1.1. Провести форум.
        Відповідальні виконавці – відділ молоді. Строк виконання – 2026–2027 роки.
        Джерела та обсяги фінансування: бюджет громади: у 2026 році – 5,0 тис. грн, у 2027 році \
        – 6,0 тис. грн; кошти партнерів області: у 2026 році – 3,5 тис. грн.
        1.2. Створити реєстр.
        Відповідальні виконавці – відділ молоді. Строк виконання – 2026 рік.
        Джерела та обсяги фінансування: бюджет громади: у 2026 році – 1,5 тис. грн.
        """;

    var plan = read(text, "plan.txt");

    assertThat(plan.measures().getFirst().lines())
        .extracting(line -> line.amount().intValue())
        .containsExactly(11_000, 3_500);
    assertThat(plan.measures().getFirst().lines().getFirst().byYear()).hasSize(2);
  }

  @Test
  void aSectionOverTheWidthNamesItsSum() throws Exception {
    var plan =
        table(
            row("Захід", "Виконавець", "Строк", "Всього, тис. грн")
                + "<tr><td colspan=4>1. Озеленення – 12,0 тис. грн</td></tr>"
                + row("Висадити липи", "відділ екології", "2026 рік", "7,0")
                + row("Обрізати тополі", "відділ екології", "2026 рік", "3,0")
                + "<tr><td colspan=4>2. Вода – 4 тис. грн</td></tr>"
                + row("Розчистити ставок", "відділ екології", "2026 рік", "4,0"));

    assertThat(plan.nodes()).extracting(Node::text).containsExactly("Озеленення", "Вода");
    assertThat(sums(plan)).containsExactly("2000");
  }

  @Test
  void theUnitMayStandUnderAllTables() throws Exception {
    var head = row("№", "Захід", "Виконавець", "2026", "2027");

    var plan =
        table(
            head
                + row("1", "Висадити липи", "відділ екології", "7,0", "3,0")
                + "</table><p>Усі суми подано у тисячах гривень.</p><table>");

    assertThat(money(plan).amount()).isEqualByComparingTo("10000");
  }

  @Test
  void howUrgentAMeasureIsIsNoTask() throws Exception {
    var plan =
        table(
            row("Пріоритет", "Захід", "Виконавець", "Обсяг, тис. грн")
                + row("високий", "Висадити липи", "відділ екології", "7,0")
                + row("середній", "Обрізати тополі", "відділ екології", "3,0")
                + row("високий", "Розчистити ставок", "відділ екології", "3,0"));

    assertThat(plan.measures()).hasSize(3);
    assertThat(plan.nodes()).extracting(Node::text).doesNotContain("високий", "середній");
  }

  @Test
  void aShareOfTheWholeIsNoMoney() throws Exception {
    var head = row("Найменування", "Виконавець", "Всього, тис. грн", "Частка, %");
    var plan =
        table(
            head
                + row("Висадити липи", "відділ екології", "7,0", "33,4")
                + row("Обрізати тополі", "відділ екології", "7,0", "33,4")
                + row("Розчистити ставок", "відділ екології", "7,0", "33,3")
                + row("Разом", "", "21,0", "100"));

    assertThat(sums(plan)).isEmpty();
  }

  @Test
  void theFundOfRegionalDevelopmentIsASource() throws Exception {
    var head =
        row("№", "Захід", "Термін", "Виконавець", "Джерело", "2026, тис. грн", "2027, тис. грн");
    var plan =
        table(
            head
                + row(
                    "1", "Збудувати стадіон", "2026-2027", "відділ", "Міський бюджет", "7,0", "1,0")
                + row("", "", "", "", "Державний фонд регіонального розвитку", "3,0", "2,0")
                + row("2", "Збудувати басейн", "2027", "відділ", "Міський бюджет", "-", "1,0"));

    assertThat(plan.measures().getFirst().executors()).hasSize(1);
    assertThat(plan.measures().getFirst().lines())
        .extracting(line -> line.sources().getFirst())
        .containsExactly("Міський бюджет", "Державний фонд регіонального розвитку");
  }

  @Test
  void halvesOfAYearAreThatYearsMoney() throws Exception {
    var head =
        "<tr><td rowspan=2>№</td><td rowspan=2>Вид робіт</td><td colspan=2>2026 рік</td>"
            + "<td rowspan=2>Виконавець</td></tr>"
            + row("І півріччя", "ІІ півріччя");

    var plan = table(head + row("1", "Ремонт даху ліцею", "3,0", "4,0", "відділ освіти"));

    assertThat(money(plan).byYear().get(2026)).isEqualByComparingTo("7");
  }

  @Test
  void aTableOfSectionsBesideThePlanMayNameThemInOneShortWord() throws Exception {
    var sums =
        row("Напрям", "2026", "2027", "Разом")
            + row("Музеї", "3,0", "2,0", "5,0")
            + row("Парки", "1,0", "9,0", "10,0")
            + "</table><p>Перелік заходів</p><table>";
    var head = row("Напрям", "Захід", "Виконавець", "2026, грн", "2027, грн");
    var plan =
        table(
            sums
                + head
                + row("Музеї", "Відновити будинок", "відділ", "3,0", "2,0")
                + row("Парки", "Висадити липи", "відділ", "1,0", "4,0"));

    assertThat(sums(plan)).contains("5");
  }

  @Test
  void sumsByTaskBeforeTheMeasuresAreNotThePlan() throws Exception {
    var sums =
        row("Завдання", "2026", "2027", "Разом, тис. грн")
            + row("Музеї", "3,0", "2,0", "5,0")
            + row("Парки", "1,0", "4,0", "15,0")
            + "</table><p>Перелік заходів</p><table>";
    var head = row("Завдання", "Захід", "Виконавець", "2026, тис. грн", "2027, тис. грн");
    var plan =
        table(
            sums
                + head
                + row("Музеї", "Відновити будинок", "відділ", "3,0", "2,0")
                + row("Парки", "Висадити липи", "відділ", "1,0", "4,0"));

    assertThat(plan.measures())
        .extracting(Measure::text)
        .containsExactly("Відновити будинок", "Висадити липи");
    assertThat(sums(plan)).contains("10000");
  }

  @Test
  void whoIsNamedByOneWordIsABodyOfItsOwn() throws Exception {
    var head = row("№", "Захід", "Виконавець", "Обсяг, тис. грн");

    var plan =
        table(
            head
                + row("1", "Придбати дошки", "Відділ освіти, батьки (за згодою)", "7,0")
                + row("2", "Видати позики", "Відділ економіки, банки (за згодою)", "7,0"));

    assertThat(plan.measures()).allMatch(measure -> measure.executors().size() == 2);
  }

  private static List<String> sums(Plan plan) {
    return new Checks()
        .check(plan).stream()
            .filter(one -> one.rule().severity() == Severity.BLOCKING)
            .map(one -> String.valueOf(one.difference()))
            .toList();
  }

  private static Measure only(Plan plan) {
    assertThat(plan.measures()).hasSize(1);
    return plan.measures().getFirst();
  }

  private static FundingLine money(Plan plan) {
    return only(plan).lines().getFirst();
  }

  private static String row(String... cells) {
    return "<tr><td>" + String.join("</td><td>", cells) + "</td></tr>";
  }

  private static Plan table(String rows) throws UnreadableDocument {
    var open = "<html><body><p>Програма «Зелене місто» на 2026–2027 роки</p><table>";
    return read(open + rows + "</table></body></html>", "plan.html");
  }

  private static Plan read(String text, String name) throws UnreadableDocument {
    return new PlanReader().read(new Documents().read(text.getBytes(StandardCharsets.UTF_8), name));
  }
}
