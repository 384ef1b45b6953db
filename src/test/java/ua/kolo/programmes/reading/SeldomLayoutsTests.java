package ua.kolo.programmes.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import ua.kolo.documents.Documents;
import ua.kolo.documents.UnreadableDocument;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Plan;

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

  private static Plan table(String rows) throws UnreadableDocument {
    var html =
        "<html><body><p>Програма «Зелене місто» на 2026–2027 роки</p><table>"
            + rows
            + "</table></body></html>";
    return new PlanReader()
        .read(new Documents().read(html.getBytes(StandardCharsets.UTF_8), "plan.html"));
  }
}
