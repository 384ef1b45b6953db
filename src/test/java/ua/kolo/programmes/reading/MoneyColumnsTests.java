package ua.kolo.programmes.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import ua.kolo.documents.Documents;
import ua.kolo.documents.UnreadableDocument;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.Question;
import ua.kolo.programmes.plan.Question.Code;

/// Which years the money of a row is of, by the heads of its columns.
class MoneyColumnsTests {
  private static final String YEARLY = "обласний бюджет – 21,0 тис. грн щороку";

  @Test
  void everyYearInAYearsOwnColumnIsThatYears() throws Exception {
    var line = only(plan(List.of("2025", "2026", "2027"), cells(YEARLY, YEARLY, YEARLY)));

    assertThat(line.byYear().values())
        .hasSize(3)
        .allSatisfy(one -> assertThat(one).isEqualByComparingTo("21000"));
    assertThat(line.amount()).isEqualByComparingTo("63000");
  }

  @Test
  void everyYearInACellOverAllYearsIsEachOfThem() throws Exception {
    var merged = "<td colspan=3>" + YEARLY + "</td>";
    var line = only(plan(List.of("2025", "2026", "2027"), merged));

    assertThat(line.byYear().keySet()).containsExactly(2025, 2026, 2027);
    assertThat(line.amount()).isEqualByComparingTo("63000");
  }

  @Test
  void whatWasApprovedForAnotherYearThanWasAmendedIsStillThePlans() throws Exception {
    var heads = List.of("2025 (затверджено)", "2026 (уточнено)", "2027 (прогноз)");
    var plan = plan(heads, cells("10,0", "20,0", "30,0"));

    assertThat(only(plan).byYear().keySet()).containsExactly(2025, 2026, 2027);
    assertThat(plan.questions()).anyMatch(one -> one.details().contains("2025 (затверджено)"));
  }

  @Test
  void whatWasApprovedForTheYearThatWasAmendedIsNot() throws Exception {
    var heads = List.of("2026 (затверджено)", "2026 (уточнено)", "2027 (прогноз)");
    var plan = plan(heads, cells("10,0", "20,0", "30,0"));

    assertThat(plan.layout().columns()).anyMatch(one -> one.role() == Role.NOTE);
    assertThat(only(plan).amount()).isEqualByComparingTo("50000");
  }

  @Test
  void aColumnOfLaterYearsIsAddedToSingleOnesWhereNoSumIsPrinted() throws Exception {
    var line = only(plan(List.of("2025", "2026", "2027–2029"), cells("100", "100", "300")));

    assertThat(line.amount()).isEqualByComparingTo("500000");
    assertThat(line.byYear().keySet()).containsExactly(2025, 2026);
  }

  @Test
  void aColumnOfTheSameYearsIsTheirSum() throws Exception {
    var line = only(plan(List.of("2025–2026", "2025", "2026"), cells("300", "100", "200")));

    assertThat(line.amount()).isEqualByComparingTo("300000");
  }

  @Test
  void everyYearIsEachOfTheMeasuresOwnTerm() throws Exception {
    var line = only(dated("2026–2027 роки", "10 тис. грн щороку"));

    assertThat(line.byYear().keySet()).containsExactly(2026, 2027);
    assertThat(line.amount()).isEqualByComparingTo("20000");
  }

  @Test
  void yearsUnderOneAnotherDateTheSumsBesideThem() throws Exception {
    var line = only(dated("<p>2025 рік</p><p>2027 рік</p>", "<p>10,5</p><p>20,0</p>"));

    assertThat(line.byYear().keySet()).containsExactly(2025, 2027);
    assertThat(line.amount()).isEqualByComparingTo("30500");
  }

  @Test
  void sumsOfAsManySourcesAsYearsAreTheSourcesAndAreAsked() throws Exception {
    var plan = sourced("2026, 2027", "Місцевий бюджет<br>Обласний бюджет", "50,0<br>20,0");

    var lines = plan.measures().getFirst().lines();
    assertThat(lines).extracting(FundingLine::sources).asString().contains("], [Обл");
    assertThat(lines.getFirst().amount()).isEqualByComparingTo("50000");
    assertThat(lines.getLast().amount()).isEqualByComparingTo("20000");
    assertThat(plan.questions()).extracting(Question::code).contains(Code.AMOUNT_UNCLEAR);
  }

  @Test
  void sumsOfYearsAreDealtToThemWhateverNumberOfSourcesGivesThem() throws Exception {
    var line = only(sourced("2026, 2027", "Місцевий бюджет", "50,0<br>20,0"));

    assertThat(line.byYear().keySet()).containsExactly(2026, 2027);
  }

  @Test
  void measuresUnderOneAnotherKeepTheirYearsAndTheirSums() throws Exception {
    var measures =
        rows("<tr>" + cells("1.1 Навчання<br>1.2 Ремонт", "2025<br>2026", "50<br>20") + "</tr>")
            .measures();

    assertThat(measures).extracting(one -> one.term().from()).asString().contains("2025", "2026");
    assertThat(measures).extracting(one -> one.lines().size()).containsExactly(1, 1);
    assertThat(measures.getLast().lines().getFirst().amount()).isEqualByComparingTo("20000");
  }

  @Test
  void aRowOfTwoYearsDatesNoSumThatIsDueByAYear() throws Exception {
    var two = "<tr>" + cells("Навчання", "2025<br>2026", "50<br>20") + "</tr>";
    var one = "<tr>" + cells("Ремонт", "до 2027 року", "300,0") + "</tr>";

    var line = rows(two + one).measures().getLast().lines().getFirst();

    assertThat(line.byYear()).isEmpty();
    assertThat(line.raw()).containsEntry(0, "300,0");
  }

  @Test
  void whatStandsBesideColumnsOfYearsIsOfNoYearTwice() throws Exception {
    var html =
        "<p>План на 2025–2026 роки</p><table><tr><th>Захід</th><th>Строк</th><th>Всього, тис."
            + " грн</th><th>2025, тис. грн</th><th>2026, тис. грн</th></tr><tr>"
            + cells("Навчання", "2025<br>2026", "50<br>20", "50", "20")
            + "</tr></table>";

    assertThat(only(read(html)).byYear().values())
        .allSatisfy(sum -> assertThat(sum).isLessThanOrEqualTo(new BigDecimal("50000")));
  }

  @Test
  void termsThatOnlyEndInAYearDateNoSums() throws Exception {
    var line = only(dated("до 2025 року<br>до 2027 року", "50,0<br>20,0"));

    assertThat(line.byYear()).isEmpty();
  }

  @Test
  void theUnitAfterTheLastYearIsNotThatOfAllWhereTheHeadNamesAnother() throws Exception {
    var plan = dated("2025–2026 роки", "2025 – 500,0; 2026 – 1,2 млн грн");

    assertThat(only(plan).amount()).isEqualByComparingTo("1700000");
    assertThat(plan.questions()).extracting(Question::code).contains(Code.AMOUNT_UNCLEAR);
  }

  @Test
  void aHeadNamesBetweenStrokesWhoseTheSumsBetweenStrokesAre() throws Exception {
    var heads = List.of("2025 (МБ/ОБ)", "2026", "2027");
    var lines = plan(heads, cells("10,0/20,0", "-/5,0", "-")).measures().getFirst().lines();

    assertThat(lines).extracting("sources").asString().contains("МБ", "ОБ");
    assertThat(lines.getLast().amount()).isEqualByComparingTo("25000");
  }

  @Test
  void sumsBetweenStrokesAreNotNamedByTheHeadOfAnotherColumn() throws Exception {
    var html =
        "<p>План на 2026 рік</p><table><tr><th>Захід</th><th>Відповідальні (УСЗН/ЦНСП)</th>"
            + "<th>Обсяг (план/факт), тис. грн</th></tr><tr>"
            + cells("Навчання", "УСЗН", "50,0/20,0")
            + "</tr></table>";

    var plan = read(html);

    assertThat(only(plan).sources()).isEmpty();
    assertThat(plan.questions()).extracting(Question::code).contains(Code.AMOUNT_UNCLEAR);
  }

  @Test
  void howManyPeopleUnderAYearAreIsNoMoney() throws Exception {
    var heads = List.of("2025", "осіб у 2026", "2027");

    assertThat(only(plan(heads, cells("10,0", "35", "20,0"))).amount())
        .isEqualByComparingTo("30000");
  }

  @Test
  void aPriceInHryvniasBesideTheSumOfItsYearIsNoMoney() throws Exception {
    var heads = List.of("Ціна у 2026, грн", "Сума у 2026, тис. грн", "2027");
    var plan = plan(heads, cells("400", "30,0", "20,0"));

    assertThat(only(plan).amount()).isEqualByComparingTo("50000");
  }

  @Test
  void aPriceThatIsAllAYearTellsIsAsked() throws Exception {
    var plan = plan(List.of("2025", "Ціна у 2026, грн", "2027"), cells("10,0", "400", "20,0"));

    assertThat(plan.questions()).anyMatch(one -> one.details().contains("Ціна у 2026, грн"));
  }

  @Test
  void sumsUnderOneAnotherAreToldHoweverManyThereAre() {
    assertThat(Parallel.onlyFigures("1 000,0 - 2,5")).isTrue();
    assertThat(Parallel.onlyFigures("1,0 разом")).isFalse();
    assertThat(Parallel.onlyFigures("1,0 ".repeat(200_000))).isTrue();
  }

  @Test
  void cellsLongerThanAnyTermOrMoneyAreKeptAsWordsAndAsked() throws Exception {
    var plan = dated("2026<br>".repeat(1_000), "1,5<br>".repeat(1_000));

    assertThat(only(plan).state()).isEqualTo(FundingLine.State.TEXT);
    assertThat(plan.questions())
        .extracting(Question::code)
        .contains(Code.TERM_UNCLEAR, Code.AMOUNT_UNCLEAR);
  }

  private static Plan dated(String term, String money) throws UnreadableDocument {
    var html =
        "<p>План заходів на 2025–2027 роки</p><table><tr><th>№</th><th>Захід</th><th>Виконавці</th>"
            + "<th>Строк</th><th>Обсяг фінансування, тис. грн</th></tr><tr><td>1.</td>"
            + "<td>Навчання старост</td><td>відділ освіти</td>"
            + cells(term, money)
            + "</tr></table>";
    return read(html);
  }

  private static Plan sourced(String term, String sources, String money) throws UnreadableDocument {
    return read(
        "<p>План заходів на 2025–2027 роки</p><table><tr><th>№</th><th>Захід</th><th>Строк</th>"
            + "<th>Джерела фінансування</th><th>Обсяг, тис. грн</th></tr><tr>"
            + cells("1.", "Навчання старост", term, sources, money)
            + "</tr></table>");
  }

  private static Plan rows(String rows) throws UnreadableDocument {
    return read(
        "<p>План заходів на 2025–2027 роки</p><table><tr><th>Захід</th><th>Строк</th>"
            + "<th>Обсяг, тис. грн</th></tr>"
            + rows
            + "</table>");
  }

  private static FundingLine only(Plan plan) {
    assertThat(plan.measures()).hasSize(1);
    assertThat(plan.measures().getFirst().lines()).hasSize(1);
    return plan.measures().getFirst().lines().getFirst();
  }

  private static String cells(String... cells) {
    return "<td>" + String.join("</td><td>", cells) + "</td>";
  }

  private static Plan plan(List<String> years, String money) throws UnreadableDocument {
    var html =
        "<p>План заходів на 2025–2027 роки</p><table><tr><th rowspan=2>№</th><th rowspan=2>Захід</th>"
            + "<th rowspan=2>Виконавці</th><th colspan=3>Обсяг фінансування, тис. грн</th></tr><tr><th>"
            + String.join("</th><th>", years)
            + "</th></tr><tr><td>1.</td><td>Навчання старост</td><td>відділ освіти</td>"
            + money
            + "</tr></table>";
    return read(html);
  }

  private static Plan read(String html) throws UnreadableDocument {
    return new PlanReader()
        .read(new Documents().read(html.getBytes(StandardCharsets.UTF_8), "a.html"));
  }
}
