package ua.kolo.tracking.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.kolo.KoloTest;
import ua.kolo.documents.Documents;
import ua.kolo.documents.OutputFormat;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Right;
import ua.kolo.programmes.Actual;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.programmes.Programmes;
import ua.kolo.programmes.layout.BarePlan;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Layout;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.reading.PlanReader;
import ua.kolo.tracking.Lived;

/// A programme read from a council's file, adopted, reported by every body in every row, approved
/// and printed in the council's own table: read again, it tells the plan and what was told.
@KoloTest
class ReportRoundTripTests {
  private static final List<OutputFormat> FORMATS =
      List.of(OutputFormat.DOCX, OutputFormat.XLSX, OutputFormat.PDF);

  /// Columns from «Фактично виконано» to what was spent: planned, allocated, financed, spent.
  private static final int SPENT = 4;

  private static final BigDecimal TENTH_LESS = new BigDecimal("0.9");
  private final Acting keeper =
      Acting.person(
          UUID.randomUUID(),
          "Проба",
          UUID.randomUUID(),
          UUID.randomUUID(),
          EnumSet.allOf(Right.class));
  private final ProgrammeReports reports;
  private final OwnRows own;
  private final Printing printing;
  private final Programmes programmes;
  private final Lived lived;

  ReportRoundTripTests(
      ProgrammeReports reports,
      OwnRows own,
      Printing printing,
      Programmes programmes,
      Lived lived) {
    this.reports = reports;
    this.own = own;
    this.printing = printing;
    this.programmes = programmes;
    this.lived = lived;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1-raion-report.docx",
        "2-hromada-action-plan.docx",
        "3-hromada-1325-plan.docx",
        "4-oblast-trafficking.odt",
        "5-oblast-money.xlsx"
      })
  void reportsOnOurSamplesComeBackFromEveryFormat(String name) throws Exception {
    comesBack(Path.of("src/main/resources/samples", name), FORMATS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000_clean.docx",
        "001_hardhyphen.docx",
        "002_clean.docx",
        "003_clean.odt",
        "004_clean.xlsx"
      })
  void reportsOnRealDocumentsComeBack(String name) throws Exception {
    var real =
        Stream.of("../shared", "../../shared")
            .map(root -> Path.of(root, "seeds-office", name))
            .filter(Files::isRegularFile)
            .findFirst();
    assumeTrue(real.isPresent(), "no real documents beside the checkout");
    comesBack(real.get(), List.of(OutputFormat.DOCX));
  }

  private void comesBack(Path document, List<OutputFormat> formats) throws Exception {
    var name = document.getFileName().toString();
    var id = lived.programme(keeper, name, Files.readAllBytes(document));
    var report = reported(id);
    var plan = keeper.call(() -> programmes.plan(id));
    var rows = keeper.call(() -> reports.told(report));
    for (var form : Actual.Form.values()) {
      for (var format : formats) {
        // A page has no room for so many columns: their words are torn, and it is for reading.
        if (form == Actual.Form.ADDED && format == OutputFormat.PDF) {
          continue;
        }
        var file = keeper.call(() -> printing.print(report, form, format));
        var again = new PlanReader().read(new Documents().read(file, "zvit." + format.extension()));
        var seen = new Seen(plan, again, rows, name + " " + form + " " + format);
        seen.total(new Documents().read(file, "zvit." + format.extension()).toString());
        seen.structure();
        seen.words();
        seen.money();
      }
    }
  }

  /// Every body tells of its row; nobody is left out.
  private UUID reported(ProgrammeId id) {
    return keeper.call(
        () -> {
          var from = programmes.adopted(id).periodFrom();
          int year = from == null ? 2024 : from;
          var report =
              reports.open(id, new Period(Period.Kind.YEAR, year, 1), LocalDate.of(2027, 1, 15));
          var rows = reports.rows(report);
          for (int at = 0; at < rows.size(); at++) {
            var row = rows.get(at).row();
            own.handIn(row.id(), row.version(), told(rows.get(at), at + 1));
          }
          reports.acceptAll(report);
          reports.approve(report, reports.find(report).version(), false);
          return report;
        });
  }

  private static Filled told(ReportedRow entry, int number) {
    var money = new ArrayList<Spending>();
    for (var line : entry.money()) {
      var planned = line.planned() == null ? new BigDecimal(1000 + number) : line.planned();
      var spent = planned.multiply(TENTH_LESS).setScale(2, RoundingMode.HALF_UP);
      money.add(
          new Spending(
              line.line(), line.source(), line.planned(), planned, planned, spent, line.shared()));
    }
    return new Filled(
        Contribution.Status.DONE,
        "Вигадано: проведено зустріч фахівців, складено запис " + number,
        "Вигадана причина",
        null,
        null,
        null,
        money,
        true);
  }

  /// A report read again beside the plan and the rows it was printed from.
  private record Seen(Plan plan, Plan again, List<ReportedRow> rows, String what) {
    private boolean hasColumns() {
      return again.layout().columns().size() > plan.layout().columns().size();
    }

    /// What is printed beside the plan changes nothing of it; what is printed in its place changes
    /// its results and its money only.
    void structure() {
      var before = bare(plan);
      var after = bare(again);
      var differs = new LinkedHashMap<String, Object>();
      before.forEach(
          (place, said) -> {
            if (!said.equals(after.get(place))) {
              differs.put(place, said + " ≠ " + after.get(place));
            }
          });
      after.keySet().removeAll(before.keySet());
      differs.putAll(after);
      assertThat(differs).as(what).isEmpty();
      if (hasColumns()) {
        assertThat(totals(again)).as(what).isEqualTo(totals(plan));
      }
    }

    private Map<String, Object> bare(Plan one) {
      var bare = BarePlan.of(one);
      bare.keySet().removeIf(this::isOfTheReport);
      // A term without words is the document's own time: here the year reported of.
      for (int at = 0; at < one.measures().size(); at++) {
        var term = one.measures().get(at).term();
        bare.put("measure " + (at + 1) + " term", term.raw() == null ? "" : term.raw());
      }
      // «Фактично виконано» is the line's result where the plan has none.
      bare.replaceAll(
          (place, said) ->
              place.contains(" line ") && said instanceof List<?> all
                  ? all.subList(0, all.size() - 1)
                  : said);
      return bare;
    }

    private boolean isOfTheReport(String place) {
      return place.equals("head")
          || place.equals("layout")
          || place.startsWith("column ")
          || place.startsWith("total ")
          || place.endsWith(" indicators")
          || place.endsWith(" result")
          || (!hasColumns() && place.contains(" line "));
    }

    private static List<String> totals(Plan one) {
      return one.totals().stream()
          .filter(total -> !total.label().equals("Усього за звітом"))
          .map(total -> total.label() + total.kind() + total.total() + total.byYear())
          .toList();
    }

    void words() {
      for (int at = 0; at < plan.measures().size(); at++) {
        var key = plan.measures().get(at).key();
        var expected =
            rows.stream()
                .map(ReportedRow::row)
                .filter(row -> row.key().equals(key))
                .map(row -> Objects.requireNonNull(row.narrative()))
                .toList();
        assertThat(result(again.measures().get(at))).as(what).contains(expected);
      }
    }

    private String result(Measure measure) {
      var beside = measure.others().getOrDefault(plan.layout().columns().size(), "");
      boolean own = !hasColumns() || beside.isEmpty();
      return own && measure.result() != null ? measure.result().text() : beside;
    }

    /// The whole of what was spent stands below the columns of the report.
    void total(String printed) {
      var sum =
          rows.stream()
              .flatMap(entry -> entry.money().stream())
              .map(Spending::spent)
              .filter(Objects::nonNull)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      if (hasColumns() && sum.signum() > 0) {
        var told = sum.divide(plan.head().unit().hryvnias()).stripTrailingZeros().toPlainString();
        assertThat(printed).as(what).contains(told.replace('.', ','));
      }
    }

    /// Each sum that was told comes back in hryvnias: line by line in the plan's own columns,
    /// measure by measure beside them.
    void money() {
      if (hasColumns()) {
        moneyBeside();
      } else {
        moneyInPlace();
      }
    }

    private void moneyInPlace() {
      for (int at = 0; at < plan.measures().size(); at++) {
        var spent = spent(plan.measures().get(at).key());
        var lines = again.measures().get(at).lines();
        for (int line = 0; line < lines.size(); line++) {
          var told = spent.get(line);
          if (told != null && hasMoney()) {
            assertThat(lines.get(line).amount()).as(what + " " + at).isEqualByComparingTo(told);
          } else {
            assertThat(lines.get(line).state())
                .as(what + " " + at)
                .isNotEqualTo(FundingLine.State.AMOUNT);
          }
        }
      }
    }

    private boolean hasMoney() {
      return plan.layout().columns().stream()
          .map(Layout.Column::role)
          .anyMatch(role -> role == Layout.Role.AMOUNT || role == Layout.Role.AMOUNT_TOTAL);
    }

    private void moneyBeside() {
      int first = plan.layout().columns().size();
      for (int at = 0; at < plan.measures().size(); at++) {
        var spent = spent(plan.measures().get(at).key());
        var others = again.measures().get(at).others();
        var printed = others.getOrDefault(first + SPENT, "").replace(" ", "").replace(',', '.');
        if (spent.isEmpty()) {
          assertThat(printed).as(what + " " + at).isEmpty();
        } else {
          var sum = spent.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
          assertThat(new BigDecimal(printed).multiply(plan.head().unit().hryvnias()))
              .as(what + " " + at)
              .isEqualByComparingTo(sum);
        }
      }
    }

    private Map<Integer, BigDecimal> spent(String key) {
      var spent = new LinkedHashMap<Integer, BigDecimal>();
      rows.stream()
          .filter(entry -> entry.row().key().equals(key))
          .flatMap(entry -> entry.money().stream())
          .filter(line -> line.spent() != null)
          .forEach(
              line ->
                  spent.merge(line.line(), Objects.requireNonNull(line.spent()), BigDecimal::add));
      return spent;
    }
  }
}
