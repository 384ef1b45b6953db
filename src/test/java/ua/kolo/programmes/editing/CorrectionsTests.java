package ua.kolo.programmes.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.kolo.documents.Documents;
import ua.kolo.documents.UnreadableDocument;
import ua.kolo.programmes.checking.Checks;
import ua.kolo.programmes.checking.Rule;
import ua.kolo.programmes.plan.Executor;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Head;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.PrintedTotal.Kind;
import ua.kolo.programmes.reading.PlanReader;

/// A plan after one change by a person.
class CorrectionsTests {
  private static final String SPLIT_BY_SOURCE =
      "src/test/resources/layouts/u03_split_by_source.xlsx";
  private static final String MONEY = "src/main/resources/samples/5-oblast-money.xlsx";

  @Test
  void aBodyWrittenInTwoWaysIsOneAfterItsCorrection() throws Exception {
    var plan = table("відділ освіти", "відділ освіті");
    assertThat(new Checks().check(plan)).anyMatch(finding -> finding.rule() == Rule.T6);

    var now = Corrections.apply(plan, new Correction.SetExecutors("m2", "відділ освіти"));

    assertThat(new Checks().check(now)).noneMatch(finding -> finding.rule() == Rule.T6);
    assertThat(measure(now, "m2").lines())
        .allSatisfy(
            line ->
                assertThat(line.executors()).containsExactly(new Executor("відділ освіти", false)));
  }

  @Test
  void consentIsGivenInTheMoneyToo() throws Exception {
    var now =
        Corrections.apply(
            table("поліція", "лікарня"), new Correction.SetExecutors("m1", "поліція (за згодою)"));

    assertThat(measure(now, "m1").lines())
        .flatExtracting(FundingLine::executors)
        .containsOnly(new Executor("поліція", true));
  }

  @Test
  void aSumTypedBesideABodyStaysWhereItWasTyped() throws Exception {
    var now =
        Corrections.apply(
            table("поліція", "лікарня"), new Correction.SetExecutors("m1", "поліція – 10,0"));

    assertThat(measure(now, "m1").executors())
        .containsExactly(new Executor("поліція – 10,0", false));
  }

  @Test
  void aRemovedLineLeavesItsPartsToStandForThemselves() throws Exception {
    var plan = read(SPLIT_BY_SOURCE);
    var split = split(plan);

    var now = Corrections.apply(plan, new Correction.RemoveLine(split.key(), 0));

    var lines = measure(now, split.key()).lines();
    assertThat(lines).hasSize(split.lines().size() - 1).noneMatch(FundingLine::ofWhich);
  }

  @Test
  void aLineBecomesAPartOfTheOneBefore() throws Exception {
    var plan = read(SPLIT_BY_SOURCE);
    var split = split(plan);
    var apart = Corrections.apply(plan, new Correction.SetOfWhich(split.key(), 1, false));
    assertThat(measure(apart, split.key()).lines().get(1).ofWhich()).isFalse();

    var again = Corrections.apply(apart, new Correction.SetOfWhich(split.key(), 1, true));

    assertThat(measure(again, split.key()).lines()).isEqualTo(split.lines());
    assertThatThrownBy(
            () -> Corrections.apply(plan, new Correction.SetOfWhich(split.key(), 0, true)))
        .isInstanceOf(CorrectionRefused.class);
  }

  @Test
  void oneMeasureIsMadeTwoAndTwoAreMadeOne() throws Exception {
    var plan = table("відділ освіти", "лікарня");

    var two = Corrections.apply(plan, new Correction.SplitMeasure("m1", "Перший", "Другий"));

    assertThat(two.measures()).extracting(Measure::text).startsWith("Перший", "Другий");
    var second = two.measures().get(1);
    assertThat(second.executors()).isEqualTo(measure(plan, "m1").executors());
    assertThat(sum(two)).isEqualByComparingTo(sum(plan));
    var one = Corrections.apply(two, new Correction.MergeMeasure(second.key(), "m1"));
    assertThat(one.measures()).hasSameSizeAs(plan.measures());
    assertThat(measure(one, "m1").text()).isEqualTo("Перший Другий");
    assertThat(measure(one, "m1").lines()).isEqualTo(measure(plan, "m1").lines());
  }

  @Test
  void aRemovedTotalTakesItsPartsWithItAndTheOthersKeepTheirs() throws Exception {
    var plan = read("src/test/resources/layouts/u02_sources_then_grand.docx");
    var whole = plan.totals().size();

    for (int i = 0; i < whole; i++) {
      var now = Corrections.apply(plan, new Correction.RemoveTotal(i));
      assertThat(now.totals()).hasSizeLessThan(whole);
      assertThat(now.totals())
          .allSatisfy(
              total -> {
                var partOf = total.partOf();
                if (partOf != null) {
                  assertThat(now.totals().get(partOf).partOf()).isNull();
                }
              });
    }
  }

  @Test
  void anAddedTotalIsCountedFromTheMeasures() throws Exception {
    var plan = read(MONEY);
    while (plan.totals().stream().anyMatch(total -> total.kind() == Kind.GRAND_TOTAL)) {
      int at = plan.totals().stream().map(t -> t.kind()).toList().indexOf(Kind.GRAND_TOTAL);
      plan = Corrections.apply(plan, new Correction.RemoveTotal(at));
    }

    var now = Corrections.apply(plan, new Correction.AddTotal("Усього за програмою"));

    assertThat(now.totals().getLast().total()).isEqualByComparingTo(sum(plan));
    assertThatThrownBy(() -> Corrections.apply(now, new Correction.AddTotal("Разом")))
        .isInstanceOf(CorrectionRefused.class);
  }

  @Test
  void theKindAndASectionsNumberAreCorrected() throws Exception {
    var plan = read(MONEY);
    var node = plan.nodes().getFirst();

    var now = Corrections.apply(plan, new Correction.SetKind(Head.Kind.EXECUTION_REPORT));
    now = Corrections.apply(now, new Correction.SetNodeNumber(node.key(), "ІІ."));

    assertThat(now.head().kind()).isEqualTo(Head.Kind.EXECUTION_REPORT);
    assertThat(now.nodes().getFirst().number()).isEqualTo("ІІ.");
    assertThat(now.nodes().getFirst().text()).isEqualTo(node.text());
  }

  @ParameterizedTest
  @CsvSource({"2025, 2207", "2025, 9999", "1025, 1026", "2030, 2025"})
  void yearsNoProgrammeHasAreASlip(int from, int to) throws Exception {
    var plan = read(MONEY);

    assertThatThrownBy(() -> Corrections.apply(plan, new Correction.SetPeriod(from, to)))
        .isInstanceOf(CorrectionRefused.class);
  }

  private static BigDecimal sum(Plan plan) {
    return plan.measures().stream()
        .flatMap(measure -> measure.lines().stream())
        .filter(line -> !line.ofWhich())
        .map(FundingLine::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Measure split(Plan plan) {
    return plan.measures().stream()
        .filter(measure -> measure.lines().size() > 1 && measure.lines().get(1).ofWhich())
        .findFirst()
        .orElseThrow();
  }

  private static Measure measure(Plan plan, String key) {
    return plan.measures().stream().filter(m -> m.key().equals(key)).findFirst().orElseThrow();
  }

  private static Plan table(String first, String second) throws UnreadableDocument {
    var html =
        """
        <p>Програма «Приклад» Вигаданої громади на 2026 рік</p>
        <table><tr><th>№</th><th>Захід</th><th>Виконавець</th><th>Строк</th><th>Джерело</th>
        <th>2026, тис. грн</th><th>Очікуваний результат</th></tr>
        <tr><td>1</td><td>Навчити чергових</td><td>%s</td><td>2026</td><td>місцевий бюджет</td>
        <td>40</td><td>навчено 20 осіб</td></tr>
        <tr><td>2</td><td>Видати пам’ятки</td><td>%s</td><td>2026</td><td>місцевий бюджет</td>
        <td>5</td><td>видано 300 пам’яток</td></tr></table>
        """
            .formatted(first, second);
    return new PlanReader()
        .read(new Documents().read(html.getBytes(StandardCharsets.UTF_8), "plan.html"));
  }

  private static Plan read(String file) throws IOException, UnreadableDocument {
    var path = Path.of(file);
    var name = List.of(file.split("/")).getLast();
    return new PlanReader().read(new Documents().read(Files.readAllBytes(path), name));
  }
}
