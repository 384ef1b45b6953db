package ua.kolo.programmes.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.kolo.documents.Documents;
import ua.kolo.documents.UnreadableDocument;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Node;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.PrintedTotal;
import ua.kolo.programmes.plan.Question;

/// Layouts that say two things in one place, or one thing in another place than most.
class SeldomLayoutsTests {
  @Test
  void termsAndBodiesInOneColumnArePartedEitherWayRound() throws Exception {
    var head = row("№", "Захід", "Строк, відповідальні", "Обсяг, тис. грн");
    var plan =
        table(
            head
                + row("1", "Полагодити сходи", "2026-2027 роки, відділ освіти", "5,0")
                + row("2", "Пофарбувати паркан", "Гурток «Майстер»<br>2026 рік", "7,0"));

    assertThat(plan.measures())
        .extracting(one -> one.executors().getFirst().name())
        .containsExactly("відділ освіти", "Гурток «Майстер»");
    assertThat(plan.measures())
        .extracting(one -> String.valueOf(one.term().to()))
        .containsExactly("2027-12-31", "2026-12-31");
  }

  @Test
  void aColumnCalledByBodiesFirstIsOfBothToo() throws Exception {
    var head = row("№", "Захід", "Відповідальні, термін виконання", "Обсяг, тис. грн");

    var plan = table(head + row("1", "Полагодити сходи", "відділ освіти, 2026 рік", "5,0"));

    assertThat(only(plan).executors()).extracting("name").containsExactly("відділ освіти");
    assertThat(only(plan).term().from()).hasToString("2026-01-01");
    assertThat(only(plan).term().raw()).isEqualTo("відділ освіти, 2026 рік");
  }

  @Test
  void aTermBesideNoBodiesStaysWhole() throws Exception {
    var head = row("№", "Захід", "Строк", "Обсяг, тис. грн");

    var plan = table(head + row("1", "Полагодити сходи", "2026 рік, до Дня села", "5,0"));

    assertThat(only(plan).executors()).isEmpty();
  }

  @Test
  void cardsWithoutAnEmptyRowBetweenAreMeasuresOfTheirOwn() throws Exception {
    var one =
        row("Захід", "Почистити криницю")
            + row("Виконавець", "громада вулиці")
            + row("Строк", "2026 рік")
            + row("Обсяг, тис. грн", "4,0");
    var other =
        row("Захід", "Полагодити місток")
            + row("Виконавець", "дорожня служба")
            + row("Строк", "2027 рік")
            + row("Обсяг, тис. грн", "9,0");

    var plan = table(one + other);

    assertThat(plan.measures())
        .extracting(Measure::text)
        .containsExactly("Почистити криницю", "Полагодити місток");
    assertThat(plan.measures())
        .extracting(each -> each.lines().getFirst().amount().intValue())
        .containsExactly(4_000, 9_000);
  }

  @Test
  void cardsWithMoneyUnderYearsAreMeasuresOfTheirOwnToo() throws Exception {
    var plan = table(dated("Почистити криницю", "4,0") + dated("Полагодити місток", "9,0"));

    assertThat(plan.measures())
        .extracting(each -> each.lines().getFirst().byYear().get(2026))
        .usingElementComparator(Comparator.naturalOrder())
        .containsExactly(new BigDecimal(4_000), new BigDecimal(9_000));
  }

  private static String dated(String measure, String sum) {
    return wide("Захід", measure)
        + wide("Виконавець", "громада вулиці")
        + wide("Строк", "2026 рік")
        + "<tr><td rowspan=2>Обсяг, тис. грн</td><td>2026</td><td>2027</td></tr>"
        + row(sum, "-");
  }

  private static String wide(String name, String value) {
    return "<tr><td>" + name + "</td><td colspan=2>" + value + "</td></tr>";
  }

  @ParameterizedTest
  @ValueSource(strings = {"Всього", "Рік", "Разом за рік"})
  void theSumBesideQuartersOfAYearIsNotCountedTwice(String sum) throws Exception {
    var quarters = List.of("I кв.", "II кв.", "III кв.", "IV кв.", sum);
    var head =
        "<tr><td rowspan=2>№</td><td rowspan=2>Захід</td><td colspan=5>2026 рік, тис. грн</td>"
            + "<td colspan=5>2027 рік, тис. грн</td><td rowspan=2>Разом</td></tr>";
    var both = Stream.concat(quarters.stream(), quarters.stream()).toArray(String[]::new);
    var cells = "1;Прибрати парк;1,0;2,0;3,0;4,0;10,0;5,0;6,0;7,0;8,0;26,0;36,0".split(";", -1);

    var plan = table(head + row(both) + row(cells));

    var line = only(plan).lines().getFirst();
    assertThat(line.byYear().get(2026)).isEqualByComparingTo("10000");
    assertThat(line.byYear().get(2027)).isEqualByComparingTo("26000");
    assertThat(line.amount()).isEqualByComparingTo("36000");
  }

  @Test
  void measuresUnderOneAnotherAsCardsAreRows() throws Exception {
    var cards =
        row("Захід", "Висадити липи")
            + row("Виконавці", "відділ екології")
            + row("Строк", "2026 рік")
            + row("Обсяг, тис. грн", "12,0")
            + row("", "")
            + row("Захід", "Обрізати тополі")
            + row("Виконавці", "комунальна служба")
            + row("Строк", "2027 рік")
            + row("Обсяг, тис. грн", "8,0")
            + row("Разом", "25,0");

    var plan = table(cards);

    assertThat(plan.measures())
        .extracting(Measure::text)
        .containsExactly("Висадити липи", "Обрізати тополі");
    assertThat(plan.measures())
        .extracting(one -> one.lines().getFirst().amount().intValue())
        .containsExactly(12_000, 8_000);
    assertThat(plan.totals()).hasSize(1);
  }

  @Test
  void theNearerUnitIsTheColumns() throws Exception {
    var head =
        "<tr><td rowspan=2>№</td><td rowspan=2>Захід</td><td rowspan=2>Виконавці</td>"
            + "<td colspan=2>Фінансування, тис. грн</td></tr>"
            + row("Сума, грн", "джерело");

    var plan = table(head + row("1", "Висадити липи", "відділ екології", "12000", "бюджет"));

    assertThat(money(plan).amount()).isEqualByComparingTo("12000");
  }

  @Test
  void anUnknownNameAmongSourcesIsASource() throws Exception {
    var plan = sources("всього", "екофонд", "бюджет громади", "9,0", "4,0", "5,0");

    assertThat(only(plan).lines())
        .extracting(FundingLine::sources)
        .contains(List.of("екофонд"), List.of("бюджет громади"));
  }

  @Test
  void aYearAndASourceInOneNameAreBoth() throws Exception {
    var head = row("№", "Захід", "Виконавці", "2026 МБ", "2026 ОБ", "2027 МБ", "2027 ОБ");
    var row = row("1", "Висадити липи", "відділ екології", "1,0", "2,0", "3,0", "4,0");

    var plan = table("<tr><td colspan=7>тис. грн</td></tr>" + head + row);

    assertThat(only(plan).lines())
        .extracting(FundingLine::sources)
        .containsExactly(List.of("МБ"), List.of("ОБ"));
    assertThat(money(plan).byYear().keySet()).containsExactly(2026, 2027);
  }

  @Test
  void theSumOfAMeasureOfOneYearIsThatYearsWhereOthersTellTheirs() throws Exception {
    var head = row("№", "Захід", "Виконавці", "Строк", "Обсяг фінансування");
    var told = row("1", "Висадити липи", "відділ екології", "2026-2027", "2026 – 5; 2027 – 6");
    var lone = row("2", "Обрізати тополі", "відділ екології", "2027 рік", "8,0 тис. грн");

    assertThat(table(head + told + lone).measures().getLast().lines().getFirst().byYear())
        .containsOnlyKeys(2027);
    assertThat(table(head + lone).measures().getLast().lines().getFirst().byYear()).isEmpty();
  }

  @Test
  void theYearBesideItsQuartersIsTheirSum() throws Exception {
    var head =
        "<tr><td rowspan=2>№</td><td rowspan=2>Захід</td><td rowspan=2>Виконавці</td>"
            + "<td colspan=3>Обсяг, тис. грн</td></tr>"
            + row("I квартал", "II квартал", "Рік");

    var plan = table(head + row("1", "Висадити липи", "відділ екології", "2,0", "3,0", "5,0"));

    assertThat(money(plan).amount()).isEqualByComparingTo("5000");
    assertThat(plan.layout().columns().getLast().role()).isEqualTo(Role.AMOUNT_TOTAL);
  }

  @Test
  void aSheetsNumberWithACommaIsNoSumThatSlippedAside() throws Exception {
    var head = row("№", "Захід", "2026 МБ", "2026 ОБ", "2027 МБ", "2027 ОБ", "Строк", "Виконавці");
    var plan =
        table(
            head
                + row("1,1", "Висадити липи", "1,0", "", "3,0", "", "2026-2027", "екологи")
                + row("1,2", "Обрізати тополі", "", "", "8,0", "5,0", "2027 р.", "Місцева служба"));

    assertThat(plan.measures()).extracting(Measure::number).containsExactly("1,1", "1,2");
  }

  @Test
  void aPlanUnderAPassportOnItsSheetIsFound() throws Exception {
    var plan =
        table(
            wide("1", "Відповідальний виконавець програми", "відділ екології")
                + wide("2", "Термін реалізації програми", "2026–2027 роки")
                + wide("3", "Загальний обсяг ресурсів, всього, тис. грн", "8,0")
                + wide("Джерело", "1", "8,0").repeat(12)
                + wide("Заходи програми")
                + row("№", "Захід", "Виконавці", "Строк", "2026", "2027", "Всього, тис. грн")
                + row("1", "Висадити липи", "відділ екології", "2026-2027", "3,0", "5,0", "8,0"));

    assertThat(only(plan).text()).isEqualTo("Висадити липи");
  }

  @Test
  void theMeasuresAgainWithTheirMoneyUnderThePlanOnItsSheetAreNoFurtherMeasures() throws Exception {
    var plan =
        table(
            row("№", "Захід", "Виконавці", "Строк", "", "")
                + row("1", "Висадити липи", "відділ екології", "2026-2027", "", "")
                + row("2", "Обрізати тополі", "відділ екології", "2027", "", "")
                + wide("Фінансування заходів, тис. грн", "", "")
                + row("№", "Захід", "Джерело", "2026 рік", "2027 рік", "Разом")
                + row("1", "Висадити липи", "бюджет громади", "3,0", "5,0", "8,0")
                + row("2", "Обрізати тополі", "бюджет громади", "-", "4,0", "4,0"));

    assertThat(plan.measures()).hasSize(2);
    assertThat(plan.measures().getFirst().lines().getFirst().byYear()).containsOnlyKeys(2026, 2027);
  }

  @Test
  void figuresOfASumThatSlippedToTheLeftAreThoseOfTheMoneyColumns() throws Exception {
    var plan =
        table(
            row("№", "Захід", "Виконавці", "Строк", "", "")
                + row("1", "Висадити липи", "відділ екології", "2026-2027", "", "")
                + row("2", "Обрізати тополі", "відділ екології", "2027", "", "")
                + wide("Фінансування заходів, тис. грн", "", "")
                + row("№", "Захід", "Джерело", "2026 рік", "2027 рік", "Разом")
                + row("1", "Висадити липи", "бюджет громади", "3,0", "5,0", "8,0")
                + row("2", "Обрізати тополі", "бюджет громади", "-", "4,0", "4,0")
                + row("Усього", "3,0", "9,0", "12,0", "", ""));

    assertThat(plan.totals().getLast().total()).isEqualByComparingTo("12000");
    assertThat(plan.totals().getLast().byYear()).containsOnlyKeys(2026, 2027);
  }

  @Test
  void yearsOfASumThatAPageCutBelongToIt() throws Exception {
    var head = row("№", "Захід", "Виконавці", "Строк", "Обсяг, тис. грн");
    var told = row("1", "Висадити липи", "відділ", "2026-2027", "2026 – 5,0<br>2027 – 6,0");
    var sum = row("Разом", "", "", "", "Всього: 11,0<br>2026 – 5,0");

    var plan = table(head + told + sum + "</table><table>" + row("", "", "", "", "2027 – 6,0"));

    assertThat(plan.totals()).hasSize(1);
    assertThat(plan.totals().getFirst().byYear()).containsOnlyKeys(2026, 2027);
  }

  @Test
  void sourcesWhoseLinesRanTogetherAreAsManyAsTheirSums() throws Exception {
    var head = row("№", "Захід", "Виконавці", "Джерела фінансування", "2026, тис. грн");
    var sources = "Державний бюджет Обласний бюджет<br>Бюджет громади";

    var plan = table(head + row("1", "Висадити липи", "відділ", sources, "1,0<br>2,0<br>3,0"));

    assertThat(only(plan).lines()).hasSize(3);
  }

  @Test
  void sourcesBesideOneAnotherInOneRowOfNamesHaveTheirMoney() throws Exception {
    var head =
        "<tr><td colspan=6>тис. грн</td></tr>"
            + row("№", "Захід", "Виконавці", "Бюджет громади", "Обласний бюджет", "Всього");

    var plan = table(head + row("1", "Висадити липи", "відділ екології", "10,0", "5,0", "15,0"));

    assertThat(only(plan).lines())
        .extracting(line -> line.sources() + " " + line.amount().intValue())
        .contains("[Бюджет громади] 10000", "[Обласний бюджет] 5000");
  }

  @Test
  void aSourceNoListKnowsUnderAHeadOfSourcesHasItsMoney() throws Exception {
    var head =
        "<tr><td rowspan=3>№</td><td rowspan=3>Захід</td><td rowspan=3>Виконавці</td>"
            + "<td colspan=3>Обсяг, тис. грн</td></tr>"
            + "<tr><td rowspan=2>Усього</td><td colspan=2>у тому числі за джерелами</td></tr>"
            + row("Бюджет громади", "Благодійна допомога");

    var plan = table(head + row("1", "Висадити липи", "відділ екології", "9,0", "5,0", "4,0"));

    assertThat(only(plan).lines())
        .extracting(line -> line.sources() + " " + line.amount().intValue())
        .contains("[Бюджет громади] 5000", "[Благодійна допомога] 4000");
  }

  @Test
  void whatOfAYearsSumFallsToASourceIsMoneyOfThatYear() throws Exception {
    var head = row("№", "Захід", "Виконавці", "Строк", "Джерело", "Обсяг, тис. грн");
    var first = row("1", "Висадити липи", "відділ", "протягом року", "МБ", "5,0");
    var second = row("1", "Обрізати тополі", "відділ", "протягом року", "МБ", "7,0");

    var plan =
        table(
            head
                + over("2026 рік")
                + first
                + summed("Разом на 2026 рік, у тому числі:", "5,0")
                + summed("кошти місцевого бюджету", "5,0")
                + over("2027 рік")
                + second
                + summed("Разом на 2027 рік, у тому числі:", "7,0")
                + summed("кошти місцевого бюджету", "7,0"));

    assertThat(plan.totals())
        .filteredOn(total -> total.kind() == PrintedTotal.Kind.SOURCE_TOTAL)
        .extracting(total -> total.byYear().toString())
        .containsExactly("{2026=5000}", "{2027=7000}");
  }

  private static String over(String words) {
    return "<tr><td colspan=6>" + words + "</td></tr>";
  }

  private static String summed(String words, String sum) {
    return "<tr><td colspan=5>" + words + "</td><td>" + sum + "</td></tr>";
  }

  @Test
  void aRowThatSaysWhatItsSumIsCountedInIsCountedInThat() throws Exception {
    var head = row("№", "Захід", "Виконавці", "Сума", "Од. виміру");
    var first = row("1", "Висадити липи", "відділ екології", "10", "тис. грн");
    var second = row("2", "Обрізати тополі", "відділ екології", "500", "грн");

    assertThat(table(head + first + second).measures())
        .extracting(one -> one.lines().getFirst().amount().intValue())
        .containsExactly(10_000, 500);
  }

  @Test
  void aLaterTableTellsOfMoneyTheFirstHadNoColumnsFor() throws Exception {
    var free = row("№", "Захід", "Виконавці", "Строк");
    var first = row("1", "Обговорити липи", "відділ екології", "щороку");
    var paid = row("№", "Захід", "Виконавці", "Строк", "Джерело", "2026 рік, тис. грн", "Разом");
    var second = row("1", "Висадити липи", "відділ екології", "2026 рік", "МБ", "10,0", "10,0");
    var between = "</table><p>Розділ 2. Заходи, що потребують коштів</p><table>";

    assertThat(table(free + first + between + paid + second).measures())
        .extracting(
            one -> one.lines().getFirst().state(), one -> one.lines().getFirst().raw().get(0))
        .containsExactly(
            tuple(FundingLine.State.NO_COLUMN, ""), tuple(FundingLine.State.AMOUNT, "10,0"));
  }

  @Test
  void howManyAtWhatPriceIsNotTheSum() throws Exception {
    var head =
        "<tr><td rowspan=2>№</td><td rowspan=2>Захід</td><td rowspan=2>Виконавці</td>"
            + "<td colspan=3>Розрахунок видатків</td><td rowspan=2>Потреба в коштах, грн</td></tr>"
            + row("одиниця виміру", "кількість", "ціна за одиницю, грн");
    var first = row("1", "Висадити липи", "відділ екології", "шт.", "40", "25", "1000");

    assertThat(only(table(head + first)).lines())
        .singleElement()
        .extracting(line -> line.amount().intValue())
        .isEqualTo(1_000);
  }

  @Test
  void theBareNumberOfAGoalIsNotOfItsWords() throws Exception {
    var head = row("№", "Захід", "Виконавці", "Обсяг, тис. грн", "Результат");
    var goal = "<tr><td>1</td><td colspan=4>Озеленити вулиці</td></tr>";
    var plan = table(head + goal + row("1.1", "Висадити липи", "відділ екології", "10", "40 лип"));

    assertThat(plan.nodes()).extracting(Node::text).containsExactly("Озеленити вулиці");
  }

  @Test
  void theUnitOfAResultIsNotThatOfTheMoney() throws Exception {
    var head =
        "<tr><td colspan=6>тис. грн</td></tr>"
            + row("№", "Захід", "Виконавці", "Сума", "Од. виміру", "Кількість");
    var first = row("1", "Висадити липи", "відділ екології", "10", "штук", "4");
    var second = row("2", "Обрізати тополі", "відділ екології", "500", "грн", "7");

    assertThat(table(head + first + second).measures())
        .extracting(one -> one.lines().getFirst().amount().intValue())
        .containsExactly(10_000, 500_000);
  }

  @Test
  void whatABodySpendsIsNotInItsName() throws Exception {
    var head = row("№", "Захід", "Виконавці", "Обсяг, тис. грн");
    var bodies = "Відділ екології – 10,0<br>Відділ культури: 5 тис. грн<br>Ліцей № 3";

    var plan = table(head + row("1", "Висадити липи", bodies, "15,0"));

    assertThat(only(plan).executors())
        .extracting("name")
        .containsExactly("Відділ екології", "Відділ культури", "Ліцей № 3");
    assertThat(plan.questions())
        .as("what is left out is shown to a person")
        .filteredOn(asked -> asked.code() == Question.Code.AMOUNT_UNCLEAR)
        .singleElement()
        .satisfies(
            asked ->
                assertThat(asked.details())
                    .containsExactly("Відділ екології – 10,0", "Відділ культури: 5 тис. грн"));
  }

  @Test
  void oneColumnCalledByASourceSaysWhoseTheMoneyIs() throws Exception {
    var head = row("№", "Захід", "Виконавці", "Бюджет громади", "Обсяг, тис. грн");

    var plan = table(head + row("1", "Висадити липи", "відділ екології", "так", "5,0"));

    assertThat(only(plan).lines())
        .singleElement()
        .satisfies(line -> assertThat(line.amount()).isEqualByComparingTo("5000"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"інші", "спонсори", "МБ"})
  void aSourceInAWordAmongOthersHasItsSum(String other) throws Exception {
    var head = row("№", "Захід", "Виконавці", "Джерела фінансування", "2026, грн", "2027, грн");
    var sources = "бюджет громади<br>обласний бюджет<br>" + other;
    var sums = row("1", "Висадити липи", "відділ", sources, "10<br>5<br>1", "20<br>-<br>2");

    assertThat(table(head + sums).measures().getFirst().lines())
        .hasSize(3)
        .last()
        .satisfies(line -> assertThat(line.sources()).containsExactly(other))
        .satisfies(line -> assertThat(line.byYear().get(2027)).isEqualByComparingTo("2"));
  }

  private static Plan sources(String... cells) throws UnreadableDocument {
    var head =
        "<tr><td rowspan=3>№</td><td rowspan=3>Захід</td><td rowspan=3>Виконавці</td>"
            + "<td colspan=3>Обсяг, тис. грн</td></tr><tr><td colspan=3>2026 рік</td></tr>"
            + row(cells[0], cells[1], cells[2]);
    return table(head + row("1", "Висадити липи", "відділ", cells[3], cells[4], cells[5]));
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

  /// A row of a sheet seven columns wide.
  private static String wide(String... cells) {
    var all = new ArrayList<>(List.of(cells));
    while (all.size() < 7) {
      all.add("");
    }
    return row(all.toArray(String[]::new));
  }

  private static Plan table(String rows) throws UnreadableDocument {
    var html =
        "<html><body><p>Програма «Зелене місто» на 2026–2027 роки</p><table>"
            + rows
            + "</table></body></html>";
    return new PlanReader()
        .read(new Documents().read(html.getBytes(StandardCharsets.UTF_8), "plan.html"));
  }
}
