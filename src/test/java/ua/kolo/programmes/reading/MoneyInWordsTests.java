package ua.kolo.programmes.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.kolo.documents.Documents;
import ua.kolo.documents.UnreadableDocument;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Plan;

/// One cell says in words whose money it is, of which year, and how exact.
class MoneyInWordsTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "орієнтовно 15,0|[] 15 {}",
        "до 15,0|[] 15 {}",
        "близько 100,0 тис. грн|[] 100 {}",
        "~ 100,0|[] 100 {}",
        "Потреба – 50,0|[] 50 {}",
        "Орієнтовна вартість 50,0|[] 50 {}",
        "50 000,00 (п’ятдесят тисяч) грн|[] 50 {}",
        "1'000'000 грн|[] 1000 {}",
        "(15,0)|[] 15 {}",
        "15,0 (з них співучасть мешканців 2,0)|[] 15 {}",
      })
  void wordsRoundASumLeaveItASum(String cell, String money) {
    assertThat(lines(cell)).isEqualTo(money);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10,0 (2026 р.), 20,0 (2027 р.)|[] 30 {2026=10, 2027=20}",
        "щороку по 10,0|[] 30 {2026=10, 2027=10, 2028=10}",
        "щорічно до 10,0 тис. грн|[] 30 {2026=10, 2027=10, 2028=10}",
        "10,0 за рік|[] 30 {2026=10, 2027=10, 2028=10}",
        "2026–2028 роки – 30,0 (по 10,0 щороку)|[] 30 {}",
        "300,0 тис. грн (по 100,0 тис. грн щорічно)|[] 300 {}",
        "30,0 (2026–2028)|[] 30 {}",
        "2026 рік<br>10,0<br>2027 рік<br>20,0|[] 30 {2026=10, 2027=20}",
        "2026 рік 10,0 2027 рік 20,0|[] 30 {2026=10, 2027=20}",
      })
  void aSumStandsBesideItsYears(String cell, String money) {
    assertThat(lines(cell)).isEqualTo(money);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026 рік – 20,0, у т.ч.: міський бюджет – 12,5; інші джерела – 7,5; 2027 рік – 4,0, у т.ч.: міський"
            + " бюджет – 4|[міський бюджет] 16.5 {2026=12.5, 2027=4}; [інші джерела] 7.5 {2026=7.5}",
        "2026 рік: всього – 15,0, у т.ч. міський бюджет – 10,0, інші джерела – 5,0|[міський бюджет] 10 {2026=10};"
            + " [інші джерела] 5 {2026=5}",
        "2026 – МБ 10,0, ОБ 5,0; 2027 – МБ 20,0|[МБ] 30 {2026=10, 2027=20}; [ОБ] 5 {2026=5}",
        "МБ – 10,0 (2026), 20,0 (2027)|[МБ] 30 {2026=10, 2027=20}",
        "10,0 МБ; 5,0 ДБ|[МБ] 10 {}; [ДБ] 5 {}",
        "10,0 тис. грн міський бюджет|[міський бюджет] 10 {}",
        "міський бюджет (12,5)|[міський бюджет] 12.5 {}",
        "10,0 (міський бюджет), 5,0 (обласний бюджет)|[міський бюджет] 10 {}; [обласний бюджет] 5 {}",
        "Міський бюджет 12,5 Обласний бюджет 3,5 Інші 2|[Міський бюджет] 12.5 {}; [Обласний бюджет] 3.5 {};"
            + " [Інші] 2 {}",
        "Загальний фонд – 10,0; спеціальний фонд – 5,0|[Загальний фонд] 10 {}; [спеціальний фонд] 5 {}",
        "15,0 (у т.ч. 10,0 – міський бюджет, 5,0 – обласний бюджет)|[] 15 {}; [міський бюджет] 10 {}; [обласний"
            + " бюджет] 5 {}",
        "Всього: 15,0<br>МБ: 10,0<br>ОБ: 5,0|[] 15 {}; [МБ] 10 {}; [ОБ] 5 {}",
      })
  void aSumStandsBesideItsSource(String cell, String money) {
    assertThat(lines(cell)).isEqualTo(money);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026–2027 – 10,0; 2028 – 20,0",
        "10,0 – 15,0",
        "10 осіб х 5,0",
      })
  void whatIsNotOneSumIsAskedAndNotGuessed(String cell) {
    assertThat(plan(cell).measures().getFirst().lines())
        .extracting(FundingLine::state)
        .containsExactly(FundingLine.State.TEXT);
  }

  private static Plan plan(String cell) {
    var html =
        """
        <p>Програма вигаданих справ на 2026-2028 роки</p>
        <table><tr><td>№</td><td>Захід</td><td>Термін</td><td>Обсяг фінансування, тис. грн</td></tr>
        <tr><td>1</td><td>Обстежити вигадану греблю</td><td>2026-2028 роки</td><td>%s</td></tr>
        <tr><td>2</td><td>Очистити вигаданий став</td><td>2026-2028 роки</td><td>7,0</td></tr></table>
        """
            .formatted(cell);
    try {
      return new PlanReader()
          .read(new Documents().read(html.getBytes(StandardCharsets.UTF_8), "plan.html"));
    } catch (UnreadableDocument unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static String lines(String cell) {
    return plan(cell).measures().getFirst().lines().stream()
        .map(MoneyInWordsTests::line)
        .collect(Collectors.joining("; "));
  }

  private static String line(FundingLine line) {
    return line.sources()
        + " "
        + (line.total() == null ? null : thousands(line.total()))
        + line.byYear().entrySet().stream()
            .map(one -> one.getKey() + "=" + thousands(one.getValue()))
            .collect(Collectors.joining(", ", " {", "}"));
  }

  private static String thousands(BigDecimal sum) {
    return sum.movePointLeft(3).stripTrailingZeros().toPlainString();
  }
}
