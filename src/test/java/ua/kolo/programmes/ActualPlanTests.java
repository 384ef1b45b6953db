package ua.kolo.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ua.kolo.documents.Documents;
import ua.kolo.documents.OutputFormat;
import ua.kolo.documents.UnreadableDocument;
import ua.kolo.programmes.checking.Recount;
import ua.kolo.programmes.exchange.PlanExport;
import ua.kolo.programmes.exchange.PlanJson;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Layout;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.PrintedTotal;
import ua.kolo.programmes.reading.PlanReader;

/// A report printed from what was told, read again.
class ActualPlanTests {
  private static final Path SAMPLE = Path.of("src/main/resources/samples/1-raion-report.docx");

  @Test
  void theReportOfOurSampleIsItsOwnTable() throws Exception {
    comesBack(SAMPLE);
  }

  @Test
  void theReportOfARealDocumentIsItsOwnTable() throws Exception {
    var real =
        Stream.of("../shared", "../../shared")
            .map(root -> Path.of(root, "seeds-office/000_clean.docx"))
            .filter(Files::isRegularFile)
            .findFirst();
    assumeTrue(real.isPresent(), "no real documents beside the checkout");
    comesBack(real.get());
  }

  @Test
  void columnsOfWhatWasDoneStandBesideTheTable() throws Exception {
    var plan = read(Files.readAllBytes(SAMPLE), "plan.docx");
    var told = new Actual(plan.measures().getFirst().key(), "Проведено три навчання", List.of());

    var file =
        PrintedFile.of(
            ActualPlan.of(plan, paper("Звіт", 2022), List.of(told), Actual.Form.ADDED),
            OutputFormat.DOCX);

    var again = new Documents().read(file, "zvit.docx").toString();
    assertThat(again).contains("Фактично виконано", "Проведено три навчання");
  }

  /// Of every sum the table prints: by executor, source, section, year, and what of it is which.
  @Test
  void everySumOfTheTableIsOfWhatWasSpent() throws Exception {
    var kinds = EnumSet.noneOf(PrintedTotal.Kind.class);
    for (var sample :
        List.of(
            "1-raion-report.docx",
            "2-hromada-action-plan.docx",
            "3-hromada-1325-plan.docx",
            "4-oblast-trafficking.odt",
            "5-oblast-money.xlsx")) {
      var content = Files.readAllBytes(Path.of("src/main/resources/samples", sample));
      var plan = Recount.all(adopted(read(content, sample)));
      if (!takesResults(plan)) {
        continue;
      }
      var told = plan.measures().stream().map(ActualPlanTests::halfSpent).toList();

      var printed = ActualPlan.of(plan, paper(null, 2026), told, Actual.Form.IN_PLACE);

      var table = plan.totals().stream().filter(ActualPlanTests::isOfTheTable).toList();
      assertThat(printed.totals()).as(sample).hasSameSizeAs(table);
      for (int at = 0; at < table.size(); at++) {
        var before = table.get(at);
        var after = printed.totals().get(at);
        kinds.add(before.kind());
        assertThat(after.label()).isEqualTo(before.label());
        if (before.total() != null && before.total().signum() > 0 && after.total() != null) {
          assertThat(after.total().multiply(BigDecimal.TWO))
              .as(sample + " " + before.label())
              .isEqualByComparingTo(before.total());
        } else {
          assertThat(before.total() == null || before.total().signum() == 0)
              .as(sample + " " + before.label() + " keeps its money")
              .isTrue();
        }
      }
    }
    assertThat(kinds)
        .contains(
            PrintedTotal.Kind.GRAND_TOTAL,
            PrintedTotal.Kind.EXECUTOR_TOTAL,
            PrintedTotal.Kind.OF_WHICH);
  }

  @Test
  void aSumNobodyToldOfIsBlank() throws Exception {
    var content = Files.readAllBytes(Path.of("src/main/resources/samples/5-oblast-money.xlsx"));
    var plan = adopted(read(content, "5-oblast-money.xlsx"));

    var printed = ActualPlan.of(plan, paper(null, 2026), List.of(), Actual.Form.IN_PLACE);

    assertThat(printed.totals()).isNotEmpty().allMatch(total -> total.total() == null);
    assertThat(printed.totals().stream().map(PrintedTotal::origin).toList())
        .as("each where it was printed")
        .isEqualTo(
            plan.totals().stream()
                .filter(ActualPlanTests::isOfTheTable)
                .map(PrintedTotal::origin)
                .toList());
  }

  // Without a column of results there is nothing to put the report in the place of.
  private static boolean takesResults(Plan plan) {
    return plan.layout().columns().stream()
        .map(Layout.Column::role)
        .anyMatch(role -> role == Layout.Role.EXPECTED_RESULT || role == Layout.Role.ACTUAL_RESULT);
  }

  private static boolean isOfTheTable(PrintedTotal total) {
    return total.kind() != PrintedTotal.Kind.PASSPORT_TOTAL
        && total.kind() != PrintedTotal.Kind.RESOURCE_TOTAL;
  }

  private static Actual halfSpent(Measure measure) {
    var money = new ArrayList<Actual.Money>();
    for (int at = 0; at < measure.lines().size(); at++) {
      var line = measure.lines().get(at);
      var years = new HashMap<Integer, BigDecimal>();
      line.byYear().forEach((year, sum) -> years.put(year, half(sum)));
      boolean amount = line.state() == FundingLine.State.AMOUNT;
      var spent = amount ? half(line.amount()) : null;
      money.add(new Actual.Money(at, null, null, null, spent, years));
    }
    return new Actual(measure.key(), "Зроблено", money);
  }

  private static BigDecimal half(BigDecimal sum) {
    return sum.divide(BigDecimal.TWO);
  }

  /// Takes results and amounts out, tells them again, prints and reads: the same measures.
  private static void comesBack(Path document) throws Exception {
    var report = read(Files.readAllBytes(document), document.getFileName().toString());
    int year = report.head().period() == null ? 2022 : report.head().period().from();
    var told = report.measures().stream().map(ActualPlanTests::told).toList();

    var printed = ActualPlan.of(adopted(report), paper(null, year), told, Actual.Form.IN_PLACE);
    var again = read(PrintedFile.of(printed, OutputFormat.DOCX), "zvit.docx");

    keep(document, again);
    assertThat(again.measures()).hasSameSizeAs(report.measures());
    for (int m = 0; m < report.measures().size(); m++) {
      var before = report.measures().get(m);
      var after = again.measures().get(m);
      assertThat(after.text()).isEqualTo(before.text());
      assertThat(after.executors()).isEqualTo(before.executors());
      assertThat(words(after)).isEqualTo(words(before));
      assertThat(after.lines().stream().map(FundingLine::state).toList())
          .isEqualTo(before.lines().stream().map(FundingLine::state).toList());
    }
  }

  private static Actual.Paper paper(@Nullable String title, int year) {
    return new Actual.Paper(title, year, Actual.Span.YEAR, List.of());
  }

  private static String words(Measure measure) {
    return measure.result() == null ? "" : measure.result().text();
  }

  private static Actual told(Measure measure) {
    var money = new ArrayList<Actual.Money>();
    for (int at = 0; at < measure.lines().size(); at++) {
      var line = measure.lines().get(at);
      boolean amount =
          line.state() == FundingLine.State.AMOUNT || line.state() == FundingLine.State.ZERO;
      money.add(new Actual.Money(at, null, null, null, amount ? line.amount() : null));
    }
    var result = measure.result();
    return new Actual(measure.key(), result == null ? null : result.text(), money);
  }

  /// As it was adopted: nothing told yet.
  private static Plan adopted(Plan report) {
    var measures =
        report.measures().stream()
            .map(one -> AddedColumns.copy(one, one.lines(), null, one.others()))
            .toList();
    return new Plan(
        report.head(), report.layout(), report.nodes(), measures, report.totals(), List.of());
  }

  private static void keep(Path document, Plan again) throws IOException {
    var folder = Files.createDirectories(Path.of("target/reports-printed"));
    var name = document.getFileName() + ".json";
    Files.writeString(folder.resolve(name), PlanJson.publish(PlanExport.of(again, List.of())));
  }

  private static Plan read(byte[] content, String name) throws UnreadableDocument {
    return new PlanReader().read(new Documents().read(content, name));
  }
}
