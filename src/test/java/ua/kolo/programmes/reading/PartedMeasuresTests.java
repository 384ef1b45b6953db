package ua.kolo.programmes.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.kolo.documents.Documents;
import ua.kolo.documents.UnreadableDocument;
import ua.kolo.programmes.checking.Checks;
import ua.kolo.programmes.checking.Severity;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.PrintedTotal;

/// A measure whose money is parted among the rows under it.
class PartedMeasuresTests {
  private static final String HEAD = row("№", "Захід", "Виконавці", "Джерело", "2026", "2027");
  private static final String PARK = row("2", "Освітити парк", "відділ", "МБ", "7,0", "8,0");
  private static final String SUM = row("", "Разом", "", "", "37,0", "48,0");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Полагодити сходи, всього, в т.ч.:",
        "Полагодити сходи, у тому числі:",
        "Полагодити сходи (усього), з них",
        "Полагодити сходи"
      })
  void whatStandsOverNumberedPartsIsTheirSum(String words) throws Exception {
    var plan = table(sum("1", words) + part("1.1", "північні") + other("1.2", "південні") + PARK);

    assertThat(plan.measures())
        .extracting(Measure::text)
        .containsExactly("північні", "південні", "Освітити парк");
    assertThat(plan.totals().getFirst().kind()).isEqualTo(PrintedTotal.Kind.SECTION_TOTAL);
    assertThat(faults(plan)).isEmpty();
  }

  @Test
  void partsAfterDashesAreParts() throws Exception {
    var led = sum("1", "Полагодити сходи, у тому числі:");

    var plan = table(led + part("", "- північні") + other("", "- південні") + PARK);

    assertThat(plan.measures()).hasSize(3);
    assertThat(parents(plan)).containsExactly(true, true, false);
    assertThat(faults(plan)).isEmpty();
  }

  @Test
  void rowsAfterDashesUnderAMeasureThatSaysNothingOfPartsAreMeasures() throws Exception {
    var plan =
        table(
            sum("1", "Полагодити сходи") + part("", "- північні") + other("", "- південні") + PARK);

    assertThat(plan.measures()).hasSize(4);
  }

  @Test
  void onlySomeOfWhatItIsMadeOfMakeNoSum() throws Exception {
    var led = sum("1", "Полагодити сходи, з них:");

    var plan = table(led + part("1.1", "північні") + part("1.2", "південні") + PARK);

    assertThat(plan.measures()).hasSize(4);
  }

  @Test
  void aWrongSumOverPartsIsFound() throws Exception {
    var led = row("1", "Полагодити сходи, у тому числі:", "відділ", "МБ", "30,0", "49,0");

    var plan = table(led + part("1.1", "північні") + other("1.2", "південні") + PARK);

    assertThat(plan.measures()).hasSize(3);
    assertThat(faults(plan)).isNotEmpty();
  }

  @Test
  void aPartWithoutABodyIsDoneByWhoeverDoesTheWhole() throws Exception {
    var bare = row("1.1", "північні", "", "", "10,0", "20,0");

    var plan = table(sum("1", "Полагодити сходи, у т.ч.:") + bare + other("1.2", "південні"));

    var first = plan.measures().getFirst();
    assertThat(first.executors()).extracting("name").containsExactly("відділ");
    assertThat(first.lines().getFirst().sources()).containsExactly("МБ");
  }

  @Test
  void partsOfAPartAreItsOwn() throws Exception {
    var plan =
        table(
            sum("1", "Полагодити сходи, у тому числі:")
                + part("1.1", "північні, у тому числі:")
                + row("1.1.1", "верхні", "відділ", "МБ", "4,0", "5,0")
                + row("1.1.2", "нижні", "відділ", "МБ", "6,0", "15,0")
                + other("1.2", "південні")
                + PARK
                + SUM);

    assertThat(plan.measures())
        .extracting(Measure::number)
        .containsExactly("1.1.1", "1.1.2", "1.2", "2");
    assertThat(faults(plan)).isEmpty();
  }

  @Test
  void theSumOfAllIsOfThePartsAlone() throws Exception {
    var led = sum("1", "Полагодити сходи, у тому числі:");

    var plan = table(led + part("1.1", "північні") + other("1.2", "південні") + PARK + SUM);

    assertThat(plan.totals()).hasSize(2);
    assertThat(faults(plan)).isEmpty();
  }

  private static Stream<Boolean> parents(Plan plan) {
    var parted =
        plan.nodes().stream().filter(node -> node.text().startsWith("Полагодити")).findFirst();
    return plan.measures().stream()
        .map(one -> parted.map(node -> node.key().equals(one.parent())).orElse(false));
  }

  private static List<?> faults(Plan plan) {
    return new Checks()
        .check(plan).stream().filter(finding -> finding.severity() == Severity.BLOCKING).toList();
  }

  private static String sum(String number, String words) {
    return row(number, words, "відділ", "МБ", "30,0", "40,0");
  }

  private static String part(String number, String words) {
    return row(number, words, "відділ", "МБ", "10,0", "20,0");
  }

  private static String other(String number, String words) {
    return row(number, words, "відділ", "МБ", "20,0", "20,0");
  }

  private static String row(String... cells) {
    return "<tr><td>" + String.join("</td><td>", cells) + "</td></tr>";
  }

  private static Plan table(String rows) throws UnreadableDocument {
    var html =
        "<html><body><p>Програма «Рівні сходи» на 2026–2027 роки</p><p>тис. грн</p><table>"
            + HEAD
            + rows
            + "</table></body></html>";
    return new PlanReader()
        .read(new Documents().read(html.getBytes(StandardCharsets.UTF_8), "plan.html"));
  }
}
