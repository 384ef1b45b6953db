package ua.kolo.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.kolo.documents.Documents;
import ua.kolo.documents.OutputFormat;
import ua.kolo.documents.Sheet;
import ua.kolo.programmes.layout.Printed;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.reading.PlanReader;

/// Sums of the passport and of the table of resources in a report.
class OutsideSumsTests {
  private static final Path SAMPLE = Path.of("src/test/resources/layouts/u26_sums_outside.html");
  private static final Path LAYOUTS = Path.of("src/test/resources/layouts");
  private static final int YEAR = 2026;

  @ParameterizedTest
  @EnumSource(Actual.Form.class)
  void whatWasSpentStandsBesideWhatWasPlanned(Actual.Form form) throws Exception {
    var plan = read(SAMPLE);

    var rows = rows(ActualPlan.of(plan, paper(), half(plan), form));

    assertThat(rows)
        .containsExactly(
            List.of("", "Передбачено програмою, тис. грн", "Касові видатки, тис. грн"),
            List.of(label(plan, 0), "100,0", "20"),
            List.of("кошти бюджету громади", "70,0", "15"),
            List.of("кошти обласного бюджету", "30,0", "5"),
            List.of(
                "Обсяг ресурсів, усього, у тому числі:",
                "усього 100, у т. ч.: 2026 – 40; 2027 – 60",
                "2026 – 20"),
            List.of("бюджет громади", "усього 70, у т. ч.: 2026 – 30; 2027 – 40", "2026 – 15"),
            List.of("обласний бюджет", "усього 30, у т. ч.: 2026 – 10; 2027 – 20", "2026 – 5"));
  }

  @Test
  void whatNobodyToldOfIsBlank() throws Exception {
    var plan = read(SAMPLE);

    var rows = rows(ActualPlan.of(plan, paper(), List.of(), Actual.Form.IN_PLACE));

    assertThat(rows.subList(1, rows.size())).isNotEmpty().allMatch(row -> row.get(2).isEmpty());
  }

  @Test
  void aPlanThatIsNoReportTellsOfNoMoneySpent() throws Exception {
    var rows = rows(read(SAMPLE));

    assertThat(rows).hasSize(3).allMatch(row -> row.size() == 2);
  }

  /// A report is read again with what was planned in its passport, and never with what was spent.
  @ParameterizedTest
  @ValueSource(strings = {"DOCX", "ODT"})
  void thePassportOfAReportIsReadAsItWasPlanned(OutputFormat format) throws Exception {
    var plan = read(SAMPLE);
    var report = ActualPlan.of(plan, paper(), half(plan), Actual.Form.IN_PLACE);

    var file = PrintedFile.of(report, format);

    var again = new PlanReader().read(new Documents().read(file, "z." + format.extension()));
    assertThat(again.measures()).hasSameSizeAs(plan.measures());
    assertThat(again.totals())
        .filteredOn(total -> total.label().equals(label(plan, 0)))
        .singleElement()
        .satisfies(total -> assertThat(total.total()).isEqualByComparingTo("100000"));
  }

  @Test
  void everySumOfAnotherLayoutHasWhatWasSpent() throws Exception {
    var plan = read(LAYOUTS.resolve("u05_passport_sections.docx"));
    var outside = plan.totals().stream().filter(total -> !total.kind().isOfTheTable()).toList();
    assertThat(outside).isNotEmpty();

    var rows = rows(ActualPlan.of(plan, paper(), half(plan), Actual.Form.ADDED));

    assertThat(rows).hasSize(1 + outside.size()).allMatch(row -> row.size() == 3);
    assertThat(rows.subList(1, rows.size())).anyMatch(row -> !row.get(2).isEmpty());
  }

  /// Half of what was planned for the year.
  private static List<Actual> half(Plan plan) {
    return plan.measures().stream().map(OutsideSumsTests::half).toList();
  }

  private static Actual half(Measure measure) {
    var money = new ArrayList<Actual.Money>();
    for (int at = 0; at < measure.lines().size(); at++) {
      var line = measure.lines().get(at);
      var planned = line.byYear().getOrDefault(YEAR, line.total());
      var spent = planned == null ? null : planned.divide(BigDecimal.TWO);
      money.add(new Actual.Money(at, planned, null, null, spent));
    }
    return new Actual(measure.key(), "Зроблено", money);
  }

  private static String label(Plan plan, int nth) {
    var outside = plan.totals().stream().filter(total -> !total.kind().isOfTheTable()).toList();
    return outside.get(nth).label();
  }

  private static List<List<String>> rows(Plan plan) {
    var table =
        Printed.of(plan).parts().stream()
            .filter(Sheet.Table.class::isInstance)
            .map(Sheet.Table.class::cast)
            .findFirst()
            .orElseThrow();
    return table.rows().stream().map(row -> row.stream().map(Sheet.Cell::text).toList()).toList();
  }

  private static Actual.Paper paper() {
    return new Actual.Paper("Звіт", YEAR, Actual.Span.YEAR, List.of());
  }

  private static Plan read(Path file) throws Exception {
    var name = file.getFileName().toString();
    return new PlanReader().read(new Documents().read(Files.readAllBytes(file), name));
  }
}
