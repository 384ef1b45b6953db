package ua.kolo.programmes.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static ua.kolo.programmes.checking.Plans.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import ua.kolo.programmes.plan.Head;
import ua.kolo.programmes.plan.Layout.Role;

class TextRulesTests {
  private static final String BODY = "Управління соціального захисту";

  private static List<Finding> found(Plans plan, Rule rule) {
    return new Checks().check(plan.plan()).stream().filter(f -> f.rule() == rule).toList();
  }

  private static List<String> labels(List<Finding> found) {
    assertThat(found).hasSize(1);
    return found.getFirst().places().stream().map(Place::label).toList();
  }

  @Test
  void namesTheMeasureAResultWasCopiedTo() {
    var words =
        "обмін досвідом суб’єктів протидії торгівлі людьми, проведення засідань, активізація кампаній";
    var plan =
        Plans.of(2024, 2025)
            .measure(
                row("1", null, "Рада з протидії домашньому насильству").result(words + " року"))
            .measure(row("2", null, "Рада з протидії торгівлі людьми").result(words));

    assertThat(labels(found(plan, Rule.T1))).containsExactly("1", "2");
  }

  @Test
  void letsShortResultsBeAlike() {
    var plan =
        Plans.of(2024, 2025)
            .measure(row("1", null, "Навчання лікарів").result("Проведено 20 навчань на рік"))
            .measure(row("2", null, "Навчання вчителів").result("Проведено 20 навчань на рік"));

    assertThat(found(plan, Rule.T1)).isEmpty();
  }

  @Test
  void findsAMeasureWrittenTwiceInDifferentWords() {
    var plan =
        Plans.of(2024, 2025)
            .node("A", "1", "Завдання")
            .node("B", "2", "Завдання")
            .measure(row("A.1", "A", "Забезпечення роботи мобільних бригад допомоги постраждалим"))
            .measure(row("B.1", "B", "Забезпечення роботи мобільної бригади допомоги постраждалим"))
            .measure(row("B.2", "B", "Забезпечення роботи денного центру допомоги дітям"));

    assertThat(labels(found(plan, Rule.T2))).containsExactly("1.1", "2.1");
  }

  @Test
  void findsMeasuresWithoutExecutor() {
    var plan =
        Plans.of(2024, 2025)
            .measure(row("1", null, "Перший").by(BODY))
            .measure(row("2", null, "Другий"));

    assertThat(labels(found(plan, Rule.T3))).containsExactly("2");
  }

  @Test
  void asksNoExecutorsOfATableWithoutThem() {
    assertThat(found(Plans.of(2024, 2025).measure(row("1", null, "Перший")), Rule.T3)).isEmpty();
  }

  @Test
  void findsBodiesTheCouncilCannotOrder() {
    var plan =
        Plans.of(2024, 2025)
            .measure(row("1", null, "Перший").by(BODY, "Ковельський районний суд"))
            .measure(row("2", null, "Другий").by(BODY, "*органи прокуратури"))
            .measure(row("3", null, "Третій").by("служба судових перекладів"));

    assertThat(labels(found(plan, Rule.T3))).containsExactly("1");
  }

  @Test
  void findsABodyByConsentInSomeRowsOnly() {
    var plan =
        Plans.of(2024, 2025)
            .measure(row("1", null, "Перший").by(BODY, "громадські організації"))
            .measure(row("2", null, "Другий").by(BODY, "*ГО"))
            .measure(row("3", null, "Третій").by(BODY, "*громадські організації"));

    assertThat(labels(found(plan, Rule.T3))).containsExactly("1");
  }

  @Test
  void findsAMissingTermWhereTermsArePrinted() {
    var plan =
        Plans.of(2024, 2025)
            .column(Role.TERM, "Термін")
            .measure(row("1", null, "Перший").term("2024"))
            .measure(row("2", null, "Другий"));

    assertThat(labels(found(plan, Rule.T4))).containsExactly("2");
    assertThat(found(Plans.of(2024, 2025).measure(row("1", null, "Перший")), Rule.T4)).isEmpty();
  }

  @Test
  void gathersImmeasurableMeasuresInOneFinding() {
    var plan =
        Plans.of(2024, 2025)
            .measure(row("1", null, "Перший").counted(20, "засідань"))
            .measure(row("2", null, "Другий"))
            .measure(row("3", null, "Третій"));

    assertThat(labels(found(plan, Rule.T5))).containsExactly("2", "3");
    assertThat(found(plan.kind(Head.Kind.EXECUTION_REPORT), Rule.T5)).isEmpty();
  }

  @Test
  void findsOneBodyUnderSeveralNames() {
    var plan =
        Plans.of(2024, 2025)
            .measure(row("1", null, "Перший").by("Департамент освіти міської ради"))
            .measure(row("2", null, "Другий").by("департамент освіти"))
            .measure(row("3", null, "Третій").by("Відділ освіти районної адміністрації"));

    assertThat(found(plan, Rule.T6)).hasSize(1);
    assertThat(found(plan, Rule.T6).getFirst().words().get("names"))
        .isEqualTo("Департамент освіти міської ради; департамент освіти");
  }

  @Test
  void findsRepeatedAndMissingNumbers() {
    var plan =
        Plans.of(2024, 2025)
            .measure(row("a", null, "Перший").number("1."))
            .measure(row("b", null, "Другий").number("1)"))
            .measure(row("c", null, "Третій").number("4."));

    assertThat(found(plan, Rule.T7))
        .extracting(Finding::variant, f -> f.places().getFirst().key())
        .containsExactly(tuple("REPEATED", "b"), tuple("GAP", "c"));
  }

  @Test
  void lettersOfAListAreNumbersToo() {
    var plan =
        Plans.of(2024, 2025)
            .measure(row("a", null, "Перший").number("1. а)"))
            .measure(row("b", null, "Другий").number("б)"))
            .measure(row("c", null, "Третій").number("2)"));

    assertThat(found(plan, Rule.T7)).isEmpty();
  }

  @Test
  void findsActsThatLostForce() {
    var plan =
        Plans.of(2024, 2025)
            .preamble(
                "Розроблено відповідно до Закону України № 2229-VIII та наказу від 04.12.2006 № 367")
            .measure(row("1", null, "Виконання постанови від 26.04.2003 року № 616 у громаді"))
            .measure(row("2", null, "Придбання 616 наборів і 367 книжок"));

    assertThat(found(plan, Rule.T8))
        .extracting(f -> f.words().get("number"), Finding::variant)
        .containsExactlyInAnyOrder(tuple("367", "UNVERIFIED"), tuple("616", "SEEN"));
  }

  @Test
  void findsReportsInAColumnOfPromises() {
    var plan =
        Plans.of(2024, 2025)
            .column(Role.EXPECTED_RESULT, "Очікуваний результат")
            .measure(row("1", null, "Перший").result("У звітному періоді заяви не надходили"))
            .measure(row("2", null, "Другий").result("Допомога особам, які постраждали"))
            .measure(row("3", null, "Третій").result("Створено 2 притулки"));

    assertThat(labels(found(plan, Rule.T9))).containsExactly("1", "3");
  }

  @Test
  void letsPromisesBeWrittenAsDone() {
    var plan =
        Plans.of(2024, 2025)
            .column(Role.EXPECTED_RESULT, "Очікуваний результат")
            .measure(row("1", null, "Перший").result("Створено 2 притулки"));

    assertThat(found(plan, Rule.T9)).isEmpty();
  }
}
