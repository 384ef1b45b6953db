package ua.kolo.programmes.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import ua.kolo.documents.Documents;
import ua.kolo.documents.UnreadableDocument;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.Question;

/// Ordinary documents that look like a seldom layout and are none.
class MisleadingLayoutsTests {
  @Test
  void aHeadRepeatedInALaterSectionOfAPlanOfMoneyCutsNothingOff() throws Exception {
    var head = row("№", "Захід", "Джерело", "2026 рік", "2027 рік", "Разом");

    var plan =
        table(
            row("Заходи, тис. грн", "", "", "", "", "")
                + head
                + row("1", "Висадити липи", "бюджет громади", "3,0", "5,0", "8,0")
                + row("Розділ 2", "", "", "", "", "")
                + head
                + row("2", "Обрізати тополі", "бюджет громади", "1,0", "4,0", "5,0"));

    assertThat(plan.measures())
        .extracting(Measure::text)
        .containsExactly("Висадити липи", "Обрізати тополі");
  }

  @Test
  void theMoneyOfEachCardIsNoSumWhateverItsName() {
    var cards =
        List.of(
            line("Захід", "Висадити липи"),
            line("Виконавці", "відділ"),
            line("Орієнтовна вартість, тис. грн", "12,0"),
            line("Захід", "Обрізати тополі"),
            line("Виконавці", "служба"),
            line("Орієнтовна вартість, тис. грн", "8,0"));

    assertThat(CardSeries.upright(cards).stream().skip(1).map(Line::words))
        .containsExactly(
            List.of("Висадити липи", "відділ", "12,0"),
            List.of("Обрізати тополі", "служба", "8,0"));
  }

  @Test
  void aSumUnderCardsWithoutMoneyIsNotPutUnderOtherWords() {
    var cards =
        List.of(
            line("Захід", "Висадити липи"),
            line("Виконавці", "відділ"),
            line("Строк", "2026 рік"),
            line("Захід", "Обрізати тополі"),
            line("Виконавці", "служба"),
            line("Строк", "2027 рік"),
            line("Разом", "25,0"));

    assertThat(CardSeries.upright(cards)).isSameAs(cards);
  }

  @Test
  void moneyThatComesTwiceInACardIsNotOverwritten() {
    var cards =
        List.of(
            line("Захід", "Висадити липи"),
            line("Виконавці", "відділ"),
            line("Обсяг, тис. грн", "100"),
            line("Обсяг, тис. грн", "50"),
            line("Захід", "Обрізати тополі"),
            line("Виконавці", "служба"),
            line("Обсяг, тис. грн", "8,0"));

    assertThat(CardSeries.upright(cards)).isSameAs(cards);
  }

  @Test
  void bodiesOfTwoRowsOfACardAreBoth() {
    var cards =
        List.of(
            line("Захід", "Висадити липи"),
            line("Виконавці", "відділ"),
            line("Виконавці", "служба"),
            line("Строк", "2026 рік"),
            line("Захід", "Обрізати тополі"),
            line("Виконавці", "служба"));

    assertThat(CardSeries.upright(cards).get(1).at(1)).isEqualTo("відділ\nслужба");
  }

  @Test
  void aMeasureUnderAnotherNameIsNotWrittenOverTheOneBefore() {
    var cards =
        List.of(
            line("Захід", "Висадити липи"),
            line("Виконавці", "відділ"),
            line("Строк", "2026 рік"),
            line("Назва заходу", "Полити липи"),
            line("Виконавці", "відділ"),
            line("Строк", "2026 рік"),
            line("Захід", "Обрізати тополі"),
            line("Виконавці", "служба"));

    assertThat(CardSeries.upright(cards)).isSameAs(cards);
  }

  @Test
  void aValueThatGoesOnInARowOfItsOwnIsNoHeading() throws Exception {
    var plan =
        table(
            row("Захід", "Висадити липи")
                + row("Строк", "2026 рік")
                + row("Виконавці", "відділ освіти")
                + row("", "і молоді")
                + card("Обрізати тополі", ""));

    assertThat(plan.measures().getFirst().executors())
        .extracting("name")
        .containsExactly("відділ освіти і молоді");
    assertThat(plan.nodes()).isEmpty();
  }

  @Test
  void aUnitOverTwoRowsOfTheHeadIsOne() {
    assertThat(ColumnLabels.unit(List.of("Обсяг, тис.", "грн"))).isEqualTo(AmountUnit.THOUSAND);
    assertThat(ColumnLabels.unit(List.of("Обсяг, тис. грн", "Сума, грн")))
        .isEqualTo(AmountUnit.HRYVNIA);
  }

  @Test
  void aSumOfOneSourceWithABlankLastYearDoesNotSlip() throws Exception {
    var plan =
        table(
            row("№", "Захід", "Виконавці", "Строк", "", "")
                + row("1", "Висадити липи", "відділ екології", "2026-2027", "", "")
                + row("2", "Обрізати тополі", "відділ екології", "2027", "", "")
                + row("Фінансування заходів, тис. грн", "", "", "", "", "")
                + row("№", "Захід", "Джерело", "2026 рік", "2027 рік", "2028 рік")
                + row("1", "Висадити липи", "обласний бюджет", "3,0", "5,0", "")
                + row("2", "Обрізати тополі", "обласний бюджет", "1,0", "4,0", "")
                + row("Усього", "", "обласний бюджет", "4,0", "9,0", ""));

    assertThat(plan.totals().getLast().byYear()).containsOnlyKeys(2026, 2027);
    assertThat(plan.totals().getLast().byYear().get(2026)).isEqualByComparingTo("4000");
  }

  @Test
  void bodiesAloneInAColumnOfBodiesAndTermsAreRead() throws Exception {
    var head = row("№", "Захід", "Відповідальні, термін виконання", "Обсяг, тис. грн");
    var many = "виконавчий комітет Зеленівської селищної ради, ".repeat(12);

    var plan =
        table(
            head
                + row("1", "Полагодити сходи", "Відділ освіти", "5,0")
                + row("2", "Пофарбувати паркан", many + "2026 рік", "5,0"));

    assertThat(plan.measures().getFirst().executors())
        .extracting("name")
        .containsExactly("Відділ освіти");
    assertThat(plan.measures().getLast().executors()).isNotEmpty();
  }

  @Test
  void bodiesAndTermsBesideAColumnOfFurtherBodiesStayBodies() throws Exception {
    var head =
        row("№", "Захід", "Відповідальні, термін виконання", "Співвиконавці", "Обсяг, тис. грн");

    var plan =
        table(head + row("1", "Полагодити сходи", "відділ освіти", "служба екології", "5,0"));

    assertThat(plan.measures().getFirst().executors())
        .extracting("name")
        .contains("відділ освіти", "служба екології");
  }

  @Test
  void aWordOfMoneyOrACodeBesideAYearIsNoSource() {
    assertThat(List.of("ОБСЯГ", "КОШТИ", "МЛН", "КПКВК", "ТПКВК", "КЕКВ", "КОД"))
        .noneMatch(ColumnLabels::shortName);
    assertThat(List.of("МБ", "ОБ", "ДБ")).allMatch(ColumnLabels::shortName);
  }

  @Test
  void aSumDatedByTheTermOnlyIsAskedAbout() throws Exception {
    var head = row("№", "Захід", "Виконавці", "Строк", "Обсяг фінансування");
    var told = row("1", "Висадити липи", "відділ екології", "2026-2027", "2026 – 5; 2027 – 6");
    var lone = row("2", "Обрізати тополі", "відділ екології", "2027 рік", "8,0 тис. грн");

    var plan = table(head + told + lone);

    assertThat(plan.questions())
        .filteredOn(one -> plan.measures().getLast().key().equals(one.subject()))
        .extracting(Question::code)
        .contains(Question.Code.AMOUNT_UNCLEAR);
  }

  @Test
  void aLongCellOfDashesIsReadAtOnce() {
    String dashes = "-,".repeat(60_000);

    assertTimeoutPreemptively(Duration.ofSeconds(3), () -> ColumnLabels.rest(dashes));
    assertTimeoutPreemptively(Duration.ofSeconds(3), () -> ColumnLabels.withoutUnit(dashes + "x"));
  }

  private static String card(String measure, String more) {
    return row("Захід", measure)
        + row("Строк", "2026 рік")
        + row("Виконавці", "відділ екології")
        + more;
  }

  private static Line line(String... cells) {
    return Line.of(List.of(cells), 0);
  }

  private static String row(String... cells) {
    return "<tr><td>" + String.join("</td><td>", cells) + "</td></tr>";
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
