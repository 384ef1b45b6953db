package ua.kolo.programmes.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import ua.kolo.documents.Documents;
import ua.kolo.documents.UnreadableDocument;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Plan;

/// Tables whose columns stand or are called otherwise than usual.
class ColumnOrderTests {
  private static final String YEARS_OVER_SOURCES =
      """
      <h1>Обласна програма на 2026–2027 роки</h1><p>тис. грн</p><table>
      <tr><td rowspan=2>Назва заходу</td><td rowspan=2>Виконавець</td><td rowspan=2>Роки виконання</td>
      <td colspan=3>2026 рік</td><td colspan=3>2027 рік</td></tr>
      <tr><td>обласний бюджет</td><td>інші джерела</td><td>разом</td>
      <td>обласний бюджет</td><td>інші джерела</td><td>разом</td></tr>
      <tr><td>Видати інформаційні буклети</td><td>Управління освіти</td><td>2026–2027</td>
      <td>10</td><td>5</td><td>15</td><td>12</td><td>3</td><td>15</td></tr>
      <tr><td>Утримувати кризову кімнату</td><td>Центр соціальних служб</td><td>2027</td>
      <td>0</td><td>0</td><td>0</td><td>40</td><td>15</td><td>55</td></tr></table>
      """;

  private static final String SUM_FIRST =
      """
      <h1>План заходів на 2026 рік</h1><table>
      <tr><td>Сума, тис. грн</td><td>Звідки кошти</td><td>Коли</td><td>Хто виконує</td>
      <td>Що робимо</td><td>№ п/п</td></tr>
      <tr><td>15,0</td><td>місцевий бюджет</td><td>березень 2026 року</td><td>Відділ майна</td>
      <td>Скласти реєстр приміщень для прихистку</td><td>1.</td></tr>
      <tr><td>200,0</td><td>місцевий бюджет</td><td>2026 рік</td><td>Відділ освіти</td>
      <td>Укласти угоди з готелями</td><td>2.</td></tr>
      <tr><td>215,0</td><td></td><td></td><td></td><td>Всього</td><td></td></tr></table>
      """;

  @Test
  void yearsStandOverSourcesBesideAColumnOfYears() throws UnreadableDocument {
    var plan = read(YEARS_OVER_SOURCES);

    var first = plan.measures().getFirst();
    assertThat(first.lines())
        .extracting(FundingLine::sources)
        .anySatisfy(sources -> assertThat(sources).containsExactly("інші джерела"));
    assertThat(first.lines().getFirst().byYear())
        .containsExactly(
            entry(2026, BigDecimal.valueOf(15_000)), entry(2027, BigDecimal.valueOf(15_000)));
    assertThat(plan.measures().getLast().term().to()).hasToString("2027-12-31");
  }

  @Test
  void theSumOfAllMayStandBeforeItsLabel() throws UnreadableDocument {
    var plan = read(SUM_FIRST);

    assertThat(plan.measures()).hasSize(2);
    assertThat(plan.totals())
        .singleElement()
        .satisfies(total -> assertThat(total.total()).isEqualByComparingTo("215000"));
  }

  private static Plan read(String page) throws UnreadableDocument {
    var file = page.getBytes(StandardCharsets.UTF_8);
    return new PlanReader().read(new Documents().read(file, "plan.html"));
  }
}
