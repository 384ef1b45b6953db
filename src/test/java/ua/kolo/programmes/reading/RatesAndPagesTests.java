package ua.kolo.programmes.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ua.kolo.documents.Documents;
import ua.kolo.documents.UnreadableDocument;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.FundingLine.State;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Node;
import ua.kolo.programmes.plan.Plan;

/// Figures that are no money, pages torn inside a table, rows nothing parts, plans in sentences.
class RatesAndPagesTests {
  @Test
  void aShareOfTheMoneyIsNoMoney() throws Exception {
    var plan =
        table(
            row("№", "Захід", "Питома вага в обсязі фінансування, %", "2026, грн", "2027, грн")
                + row("1", "Відремонтувати бювет", "60,5", "1 500", "500")
                + row("2", "Очистити ставок", "39,5", "1 000", "200"));

    assertThat(money(plan).map(FundingLine::total))
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(new BigDecimal(2000), new BigDecimal(1200));
  }

  @Test
  void aShareOverTheWholeWidthIsNoSection() throws Exception {
    var plan =
        table(
            row("№", "Захід", "Обсяг, тис. грн")
                + wide("Підтримка сіл")
                + wide("Питома вага розділу в усіх видатках – 12,5 %")
                + row("1", "Відремонтувати бювет", "60,5"));

    assertThat(plan.nodes()).extracting(Node::text).containsExactly("Підтримка сіл");
  }

  @Test
  void expectedSumsAreMoneyNotResults() throws Exception {
    var plan =
        table(
            row("№", "Захід", "Виконавець", "Очікувані обсяги фінансування, тис. грн")
                + row("1", "Відремонтувати бювет", "КП «Джерело»", "60,5")
                + row("2", "Обстежити греблю", "КП «Джерело»", "не потребує"));

    assertThat(money(plan).map(FundingLine::state))
        .containsExactly(State.AMOUNT, State.NOT_REQUIRED);
  }

  @Test
  void yearsBeforeAUnitInAWideRowAreNoSumButNameTheUnit() throws Exception {
    var plan =
        table(
            row("№", "Захід", "Виконавець", "2026", "2027")
                + wide("Заходи за роками: 2026, 2027, тис. грн")
                + row("1", "Відремонтувати бювет", "КП «Джерело»", "60", "70"));

    assertThat(plan.totals()).isEmpty();
    assertThat(money(plan).map(line -> line.byYear().get(2026)))
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(new BigDecimal(60_000));
  }

  @Test
  void aPlusUnderASourceSaysThatItPays() throws Exception {
    var head =
        "<tr><td rowspan=2>№</td><td rowspan=2>Захід</td><td colspan=2>Джерела"
            + " фінансування</td></tr>"
            + row("Місцевий бюджет", "Інші джерела");

    var plan = table(head + row("1", "Обстежити греблю", "+", "-"));

    assertThat(money(plan).map(FundingLine::state)).containsExactly(State.SOURCE_ONLY);
    assertThat(money(plan).flatMap(line -> line.sources().stream()))
        .containsExactly("Місцевий бюджет");
  }

  @Test
  void aPageTornInsideTheTableIsMended() throws Exception {
    String head = row("№", "Захід", "Виконавець", "Обсяг, тис. грн");
    var plan =
        table(
            head
                + row("1", "Обстежити греблю", "КП «Джерело»", "5")
                + row("2", "Відремонтувати", "КП «Джерело»", "60")
                + row("Продовження додатка 2", "", "", "")
                + head
                + row("", "бювет на площі", "", "")
                + row("3", "Очистити ставок", "КП «Джерело»", "7"));

    assertThat(plan.measures())
        .extracting(Measure::text)
        .containsExactly("Обстежити греблю", "Відремонтувати бювет на площі", "Очистити ставок");
    assertThat(plan.nodes()).isEmpty();
  }

  @Test
  void rowsOfCellsOnLinesNeedNoEmptyLineBetween() throws Exception {
    String text =
        Stream.of(
                "№",
                "Захід",
                "Виконавець",
                "Обсяг, тис. грн",
                "1. Вода",
                "1.1",
                "Відремонтувати бювет",
                "КП «Джерело»",
                "60",
                "1.2",
                "Очистити ставок",
                "КП «Джерело»",
                "7",
                "2. Ліс",
                "2.1",
                "Посадити дуби",
                "відділ екології",
                "9")
            .map(cell -> "\t" + cell)
            .collect(Collectors.joining("\n", "Заходи\n\n", "\n"));

    var plan = read(text, "plan.txt");

    assertThat(plan.measures())
        .extracting(Measure::text)
        .containsExactly("Відремонтувати бювет", "Очистити ставок", "Посадити дуби");
    assertThat(plan.nodes()).extracting(Node::text).containsExactly("Вода", "Ліс");
  }

  @Test
  void aLineOfWordsOverNumberedRowsIsTheirHeading() throws Exception {
    var plan =
        read(
            """
            №    Захід                    Виконавець          Обсяг, тис. грн
            Вода
            1    Відремонтувати бювет     КП «Джерело»        60
            2    Очистити ставок          КП «Джерело»        7
            Ліс
            3    Посадити дуби            відділ екології     9
            """,
            "plan.txt");

    assertThat(plan.measures()).hasSize(3);
    assertThat(plan.nodes()).extracting(Node::text).containsExactly("Вода", "Ліс");
  }

  @Test
  void aSentenceMayTellTheSumTheBodiesAndTheTerm() throws Exception {
    var plan =
        read(
            "<p>Розділ 1. Вода – 67,5 тис. грн</p>"
                + "<p>1) Відремонтувати бювет – 60,5 тис. грн (КП «Джерело»), 2026 рік;</p>"
                + "<p>2) Очистити ставок – 7 тис. грн (відділ екології), 2027 рік.</p>",
            "plan.html");

    assertThat(plan.measures())
        .extracting(Measure::text)
        .containsExactly("Відремонтувати бювет", "Очистити ставок");
    assertThat(plan.measures())
        .extracting(one -> one.executors().getFirst().name())
        .containsExactly("КП «Джерело»", "відділ екології");
    assertThat(money(plan).map(FundingLine::total))
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(new BigDecimal(60_500), new BigDecimal(7000));
  }

  @Test
  void abbreviationsBesideTheirSumAreSourcesAndAreNotAddedToIt() throws Exception {
    var plan =
        table(
            "<tr><td rowspan=3>№</td><td rowspan=3>Захід</td><td colspan=6>Фінансування за роками,"
                + " тис. грн</td></tr><tr><td colspan=3>2026 рік</td><td colspan=3>2027 рік</td>"
                + "</tr>"
                + row("ДБ", "МБ", "Разом", "ДБ", "МБ", "Разом")
                + row("1", "Відремонтувати бювет", "5", "2", "7", "6", "3", "9"));

    assertThat(money(plan).flatMap(line -> line.sources().stream())).containsExactly("ДБ", "МБ");
    assertThat(money(plan).map(FundingLine::total))
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(new BigDecimal(16_000), new BigDecimal(11_000), new BigDecimal(5000));
  }

  @Test
  void aYearMayStandBeforeItsSources() throws Exception {
    var plan =
        table(
            row("№", "Захід", "Обсяги за роками та джерелами, тис. грн")
                + row(
                    "1",
                    "Відремонтувати бювет",
                    "2026 рік:<br>міський бюджет – 1,5;<br>інші джерела – 2<br>2027 рік:<br>міський"
                        + " бюджет – 4;<br>інші джерела – 8,5")
                + row("2", "Обстежити греблю", "2027 рік – міський бюджет – 4;"));

    assertThat(money(plan).map(line -> line.sources() + " " + byYear(line)))
        .containsExactly(
            "[міський бюджет] {2026=1500, 2027=4000}",
            "[інші джерела] {2026=2000, 2027=8500}",
            "[міський бюджет] {2027=4000}");
  }

  @Test
  void strokesInAHeadNameTheYearsOfTheSumsBetweenStrokes() throws Exception {
    var plan =
        table(
            row("№", "Захід", "Фінансування, тис. грн (всього / 2026 / 2027)")
                + row("1", "Відремонтувати бювет", "17,5 / 8,0 / 9,5")
                + row("2", "Обстежити греблю", "3 / - / 3"));

    assertThat(money(plan).map(line -> byYear(line) + " " + line.total()))
        .containsExactly("{2026=8000, 2027=9500} 17500", "{2027=3000} 3000");
  }

  private static String byYear(FundingLine line) {
    return line.byYear().entrySet().stream()
        .map(one -> one.getKey() + "=" + one.getValue().stripTrailingZeros().toPlainString())
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static Stream<FundingLine> money(Plan plan) {
    return plan.measures().stream().flatMap(one -> one.lines().stream());
  }

  private static String wide(String text) {
    return "<tr><td colspan=9>" + text + "</td></tr>";
  }

  private static String row(String... cells) {
    return Stream.of(cells).collect(Collectors.joining("</td><td>", "<tr><td>", "</td></tr>"));
  }

  private static Plan table(String rows) throws UnreadableDocument {
    return read("<table>" + rows + "</table>", "plan.html");
  }

  private static Plan read(String text, String name) throws UnreadableDocument {
    return new PlanReader().read(new Documents().read(text.getBytes(StandardCharsets.UTF_8), name));
  }
}
