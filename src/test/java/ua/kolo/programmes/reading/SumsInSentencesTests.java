package ua.kolo.programmes.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.kolo.documents.Documents;
import ua.kolo.documents.UnreadableDocument;
import ua.kolo.programmes.checking.Checks;
import ua.kolo.programmes.checking.Rule;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.PrintedTotal;

/// A sum told in a sentence, with its years, in the last row of the table or under it.
class SumsInSentencesTests {
  private static final String HEAD = row("№", "Захід", "Виконавці", "Джерело", "2026", "2027");
  private static final String FIRST = row("1", "Висадити липи", "відділ", "МБ", "10,0", "20,0");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Разом за програмою: 2026 рік – 30,0 тис. грн; 2027 рік – 40,0 тис. грн",
        "Всього: 2026 – 30,0; 2027 – 40,0",
        "Всього 70,0 тис. грн, у тому числі: 2026 рік – 30,0 тис. грн, 2027 рік – 40,0 тис. грн",
        "Усього за роками: 2026 р. - 30,0, 2027 р. - 40,0",
        "Разом – 70,0 тис. грн (2026 – 30,0; 2027 – 40,0)",
        "Разом на 2026 рік – 30,0 тис. грн, на 2027 рік – 40,0 тис. грн"
      })
  void itsYearsAreComparedWithTheirsAndNoOther(String sentence) throws Exception {
    var right = row("2", "Обрізати тополі", "відділ", "МБ", "20,0", "20,0");
    var wrong = row("2", "Обрізати тополі", "відділ", "МБ", "20,0", "21,0");
    var last = "<tr><td colspan=6>" + sentence + "</td></tr></table>";
    var under = "</table><p>" + sentence + "</p>";

    assertThat(told(FIRST + right + last)).isEmpty();
    assertThat(told(FIRST + right + under)).isEmpty();
    assertThat(told(FIRST + wrong + last)).contains("-1000");
    assertThat(told(FIRST + wrong + under)).contains("-1000");
  }

  @Test
  void theYearOfAnActIsNotThatOfTheSum() throws Exception {
    var second = row("2", "Обрізати тополі", "відділ", "МБ", "20,0", "20,0");
    var sentence =
        "<p>Загальний обсяг фінансування програми, затвердженої у 2024 році – 70,0 тис. грн"
            + " (2026 – 30,0; 2027 – 40,0)</p>";

    assertThat(table(FIRST + second + "</table>" + sentence).totals())
        .allSatisfy(total -> assertThat(total.byYear()).doesNotContainKey(2024));
  }

  // Who pays and what of it stand elsewhere.
  private static String told(String rows) throws UnreadableDocument {
    var plan = table(rows);
    assertThat(plan.totals())
        .singleElement()
        .extracting(PrintedTotal::kind)
        .isEqualTo(PrintedTotal.Kind.GRAND_TOTAL);
    return String.join(
        " ",
        new Checks()
            .check(plan).stream()
                .filter(found -> found.rule() == Rule.S5 || found.rule() == Rule.S6)
                .map(found -> Objects.requireNonNull(found.difference()).toBigInteger().toString())
                .toList());
  }

  private static String row(String... cells) {
    return "<tr><td>" + String.join("</td><td>", cells) + "</td></tr>";
  }

  private static Plan table(String rows) throws UnreadableDocument {
    var html =
        "<html><body><p>Програма «Рівні сходи» на 2026–2027 роки</p><p>тис. грн</p><table>"
            + HEAD
            + rows
            + "</body></html>";
    return new PlanReader()
        .read(new Documents().read(html.getBytes(StandardCharsets.UTF_8), "plan.html"));
  }
}
