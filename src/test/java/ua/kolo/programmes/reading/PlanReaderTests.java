package ua.kolo.programmes.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ua.kolo.documents.Documents;
import ua.kolo.documents.SourceDocument;
import ua.kolo.documents.UnreadableDocument;
import ua.kolo.programmes.plan.FundingLine.State;
import ua.kolo.programmes.plan.Layout;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.PrintedTotal;
import ua.kolo.programmes.plan.Question;

class PlanReaderTests {
  private static final String HEAD =
      "<tr><th>№</th><th>Захід</th><th>Виконавці</th><th>Строк</th><th>Обсяг, тис. грн</th></tr>";

  @Test
  void readsNumberTextExecutorsTermAndMoneyOfARow() throws Exception {
    var plan =
        read(
            HEAD
                + row(
                    "1.",
                    "Навчання старост",
                    "служба у справах дітей; поліція (за згодою)",
                    "2026 рік",
                    "12,5"));

    var measure = plan.measures().getFirst();
    assertThat(measure.number()).isEqualTo("1.");
    assertThat(measure.text()).isEqualTo("Навчання старост");
    assertThat(measure.executors()).extracting("byConsent").containsExactly(false, true);
    assertThat(measure.term().from()).hasToString("2026-01-01");
    assertThat(measure.lines().getFirst().total()).isEqualByComparingTo(new BigDecimal("12500"));
  }

  @Test
  void asksWhatTheTotalHoldsWhereHardlyARowAddsUp() throws Exception {
    var rows = new StringBuilder();
    for (var number : List.of("1.", "2.", "3.", "4.")) {
      rows.append(row(number, "Навчання " + number.repeat(3), "служба", "70,0", "10,0", "20,0"));
    }
    var head = "<tr><th>№</th><th>Захід</th><th>Виконавці</th><th>Разом, тис. грн</th>";

    var plan = read(head + "<th>2025</th><th>2026</th></tr>" + rows);

    assertThat(plan.questions().getFirst().code()).isEqualTo(Question.Code.COLUMN_ROLE);
    assertThat(plan.questions().getFirst().details()).startsWith("Разом, тис. грн");
  }

  @Test
  void keepsZeroDashAndBlankApart() throws Exception {
    var plan =
        read(
            HEAD
                + row("1.", "Перший захід", "відділ освіти", "2026", "0")
                + row("2.", "Другий захід", "відділ освіти", "2026", "-")
                + row("3.", "Третій захід", "відділ освіти", "2026", "")
                + row("4.", "Четвертий захід", "відділ освіти", "2026", "Не потребує коштів"));

    assertThat(plan.measures())
        .extracting(measure -> measure.lines().getFirst().state())
        .containsExactly(State.ZERO, State.DASH, State.BLANK, State.NOT_REQUIRED);
  }

  @Test
  void takesASumForASumAndNotForAMeasure() throws Exception {
    var plan =
        read(
            HEAD
                + row("1.", "Перший захід", "відділ освіти", "2026", "10")
                + "<tr><td colspan=4>Разом</td><td>10</td></tr>");

    assertThat(plan.measures()).hasSize(1);
    assertThat(plan.totals())
        .extracting(PrintedTotal::kind)
        .containsExactly(PrintedTotal.Kind.GRAND_TOTAL);
  }

  @Test
  void takesEachBulletWithMoneyForAMeasure() throws Exception {
    String shared = "<td rowspan=2>відділ освіти</td><td rowspan=2>2026 рік</td>";
    var plan =
        read(
            HEAD
                + row("1.", "Облаштування кімнати", "відділ освіти", "2026 рік", "5,0")
                + "<tr><td>2.</td><td>– проведення тренінгів</td>"
                + shared
                + "<td>10,0</td></tr><tr><td></td><td>– проведення семінарів</td><td>15,0</td></tr>");

    assertThat(plan.measures()).hasSize(3);
    assertThat(plan.measures().getLast().text()).contains("семінарів");
  }

  @Test
  void countsAPartNamedInTheMeasuresColumnOnceWhereNoColumnNamesSources() throws Exception {
    var plan =
        read(
            HEAD
                + row("1.", "Утримання притулку", "відділ освіти", "2026 рік", "100")
                + row("", "в т.ч. заробітна плата", "", "", "60")
                + row("2.", "Навчання старост", "відділ освіти", "2026 рік", "10"));

    assertThat(plan.measures()).hasSize(2);
    assertThat(plan.measures().getFirst().lines())
        .extracting("ofWhich", "sourceRaw")
        .containsExactly(tuple(false, null), tuple(true, "в т.ч. заробітна плата"));
    assertThat(plan.measures().getFirst().lines().getLast().total()).isEqualByComparingTo("60000");
  }

  @Test
  void opensASectionAtAFullWidthRow() throws Exception {
    var plan =
        read(
            HEAD
                + "<tr><td colspan=5>Розділ 1. Запобігання</td></tr>"
                + row("1.", "Перший захід", "відділ освіти", "2026", "10"));

    assertThat(plan.nodes())
        .extracting("number", "text")
        .containsExactly(tuple("Розділ 1.", "Запобігання"));
    assertThat(plan.measures().getFirst().parent()).isEqualTo(plan.nodes().getFirst().key());
  }

  @Test
  void opensASubSectionThatEndsLikeASentenceAndKeepsARemarkUnderAHeadingApart() throws Exception {
    var sub = "<tr><td colspan=5>Підтримка сімей, які виховують дітей.</td></tr>";
    var remark = "<tr><td colspan=5>Перелік уточнюється щороку.</td></tr>";
    var measure = row("1.", "Провести виставки", "відділ культури", "2026 рік", "12,5");
    var section = "<tr><td colspan=5>Розділ І. Культура</td></tr>";

    assertThat(read(HEAD + section + sub + measure).nodes())
        .extracting("text")
        .anyMatch(text -> text.toString().startsWith("Підтримка сімей"));
    assertThat(read(HEAD + section + remark + measure).nodes()).hasSize(1);
  }

  @Test
  void sharesAMergedCellOfExecutors() throws Exception {
    var plan =
        read(
            HEAD
                + "<tr><td>1.</td><td>Перший захід</td><td rowspan=2>відділ освіти</td><td>2026</td><td>1</td></tr>"
                + "<tr><td>2.</td><td>Другий захід</td><td>2026</td><td>2</td></tr>");

    var second = plan.measures().get(1);
    assertThat(second.executors()).extracting("name").containsExactly("відділ освіти");
    assertThat(second.notes()).contains(Measure.Note.INHERITED_EXECUTORS);
  }

  @Test
  void asksAboutColumnsNoHeaderNames() throws Exception {
    var plan =
        read(
            row("1.", "Проведення бесід з батьками учнів", "відділ освіти", "2026", "1")
                + row("2.", "Облаштування скриньки довіри", "служба у справах дітей", "2026", "2")
                + row("3.", "Складання списку родин громади", "відділ освіти", "2026", "3"));

    assertThat(plan.measures()).hasSize(3);
    assertThat(plan.questions()).extracting(Question::code).contains(Question.Code.COLUMN_ROLE);
  }

  @Test
  void saysThatNoPlanWasFound() throws Exception {
    var plan = read("");

    assertThat(plan.measures()).isEmpty();
    assertThat(plan.questions()).extracting(Question::code).containsExactly(Question.Code.NO_TABLE);
  }

  @Test
  void joinsASourceThatBreaksOffAndKeepsOneThatDoesNot() throws Exception {
    var head =
        "<tr><th>№</th><th>Захід</th><th>Виконавці</th><th>Джерело</th>"
            + "<th>Обсяг, тис. грн</th></tr>";
    var first = row("1.", "Перший захід", "відділ освіти", "обласний бюджет", "1");
    var rest = row("", "", "", "обласний бюджет", "");

    var torn = row("2.", "Другий захід", "відділ освіти", "Державний бюджет,", "2") + rest;
    var whole = row("2.", "Другий захід", "відділ освіти", "Державний бюджет", "2") + rest;

    assertThat(read(head + first + torn).measures().getLast().lines())
        .singleElement()
        .satisfies(line -> assertThat(line.sourceRaw()).contains("Державний", "обласний"));
    assertThat(read(head + first + whole).measures().getLast().lines()).hasSize(2);
  }

  @Test
  void readsAColumnAsAPersonNamedIt() throws Exception {
    var document = document(HEAD + row("1.", "Перший захід", "відділ освіти", "2026", "1"));

    var plan = new PlanReader().read(document, new Layout.Mapping(Map.of(3, Role.PLACE)));

    assertThat(plan.layout().columns().get(3).role()).isEqualTo(Role.PLACE);
    assertThat(plan.measures().getFirst().others()).isEqualTo(Map.of(3, "2026"));
  }

  @Test
  void readsColumnsNobodyKnowsAsAPersonNamedThem() throws Exception {
    var document =
        document(
            row("Наша справа", "Чиїми руками", "Позначка")
                + row("Полагодити гойдалки у дворі школи", "Оленка Рудь", "до снігу")
                + row("Посадити липи вздовж дороги", "Семен Гай", "як розтане"));
    assertThat(new PlanReader().read(document).measures()).isEmpty();

    var mapping = new Layout.Mapping(Map.of(0, Role.MEASURE, 1, Role.EXECUTORS));
    var plan = new PlanReader().read(document, mapping);

    assertThat(plan.measures())
        .extracting(Measure::text)
        .containsExactly("Полагодити гойдалки у дворі школи", "Посадити липи вздовж дороги");
    assertThat(plan.measures().getFirst().executors())
        .extracting("name")
        .containsExactly("Оленка Рудь");
  }

  @Test
  void readsTheMeasuresInTheColumnAPersonNamed() throws Exception {
    var document = document(HEAD + row("1.", "Коротко", "відділ освіти", "2026", "1"));

    var mapping = new Layout.Mapping(Map.of(2, Role.MEASURE, 1, Role.NOTE));
    var plan = new PlanReader().read(document, mapping);

    assertThat(plan.measures()).extracting(Measure::text).containsExactly("відділ освіти");
  }

  @Test
  void leavesASignatureInTextByTabsOutOfTheMeasures() throws Exception {
    String head = "План на 2026 рік\n№\tЗахід\tВиконавці\tТермін\tОбсяг, тис. грн\n";
    String row = "\tНавчання старост\tвідділ освіти\t2026\t1,5\n";
    String text = head + "1" + row + "2" + row + "3" + row + "\tСекретар ради\t\tО. Лісовий\n";

    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var plan = new PlanReader().read(new Documents().read(bytes, "a.txt"));

    assertThat(plan.measures()).extracting(Measure::number).containsExactly("1", "2", "3");
  }

  @Test
  void asksWhetherARowGoesOnWhereItsWordsDoNotSaySo() throws Exception {
    String table = HEAD + row("1.", "Навчання старост", "відділ освіти", "2026 рік", "12,5");
    String next = "</table><table>";
    String last = row("2.", "Облаштування кімнати", "відділ освіти", "2026 рік", "1");

    var unsure = read(table + next + row("", "", "Служба у справах дітей", "", "") + last);
    var sure = read(table + next + row("", "", "та молоді", "", "") + last);

    assertThat(unsure.questions()).extracting(Question::code).contains(Question.Code.CONTINUED_ROW);
    assertThat(sure.questions())
        .extracting(Question::code)
        .doesNotContain(Question.Code.CONTINUED_ROW);
  }

  @Test
  void asksWhoseTermsOfSeveralMeasuresAre() throws Exception {
    String measures = "<p>1) Навчання старост</p><p>2) Облаштування кімнати</p>";
    var plan =
        read(HEAD + row("1.", measures, "відділ освіти", "2025 рік 2026 рік 2027 рік", "12,5"));

    assertThat(plan.questions()).extracting(Question::code).contains(Question.Code.SHARED_TERM);
  }

  private static String row(String... cells) {
    return "<tr><td>" + String.join("</td><td>", List.of(cells)) + "</td></tr>";
  }

  private static Plan read(String rows) throws UnreadableDocument {
    return new PlanReader().read(document(rows));
  }

  private static SourceDocument document(String rows) throws UnreadableDocument {
    String html =
        "<html><body><p>План заходів Вигаданої міської територіальної громади на 2026 рік</p><table>"
            + rows
            + "</table></body></html>";
    return new Documents().read(html.getBytes(StandardCharsets.UTF_8), "plan.html");
  }
}
