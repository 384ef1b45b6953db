package ua.kolo.tracking.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.w3c.dom.Element;
import tools.jackson.databind.json.JsonMapper;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.counts.Cell;
import ua.kolo.identity.Role;
import ua.kolo.indicators.Aggregation;
import ua.kolo.indicators.Draft;
import ua.kolo.indicators.Indicator;
import ua.kolo.indicators.Indicators;
import ua.kolo.indicators.Target;
import ua.kolo.indicators.Telling;
import ua.kolo.indicators.Value;
import ua.kolo.indicators.Values;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.tracking.Lived;
import ua.kolo.tracking.reporting.Contribution;
import ua.kolo.tracking.reporting.Filled;
import ua.kolo.tracking.reporting.OwnRows;
import ua.kolo.tracking.reporting.Period;
import ua.kolo.tracking.reporting.ProgrammeReports;
import ua.kolo.tracking.reporting.Spending;

/// Files of published programmes for other programs: what is in them, and what is not.
@KoloTest
class ExportingTests {
  private final Someone keeper = Someone.as(Role.COORDINATOR, UUID.randomUUID()).settle();
  private final MockMvcTester web;
  private final ProgrammeReports reports;
  private final OwnRows own;
  private final Indicators indicators;
  private final Values values;
  private final Lived lived;

  ExportingTests(
      MockMvcTester web,
      ProgrammeReports reports,
      OwnRows own,
      Indicators indicators,
      Values values,
      Lived lived) {
    this.indicators = indicators;
    this.values = values;
    this.web = web;
    this.reports = reports;
    this.own = own;
    this.lived = lived;
  }

  @Test
  void aPackageHoldsPlannedMoneyAndWhatPublishedReportsTell() throws IOException {
    var id = lived.programme(keeper.acting(), keeper.unit(), Lived.WITH_MONEY);
    var before = unzipped(id);
    assertThat(before.get("budget.csv"))
        .startsWith("measure_key,measure_number,measure,goal,executors,source,period_start")
        .contains("2026-01-01,2026-12-31,PLANNED,90000,UAH")
        .doesNotContain("SPENT");
    var described = new JsonMapper().readTree(before.get("datapackage.json"));
    assertThat(described.path("profile").asString()).isEqualTo("fiscal-data-package");
    var fields = described.path("resources").get(0).path("schema").path("fields");
    var heads = text(before, "budget.csv").lines().findFirst().orElseThrow();
    assertThat(heads.split(",", -1)).hasSize(fields.size());

    report(id, false);
    assertThat(unzipped(id).get("budget.csv")).doesNotContain("SPENT");
    report(id, true);
    assertThat(unzipped(id).get("budget.csv")).contains("2026-01-01,2026-12-31,SPENT,4321,UAH");
  }

  @Test
  void anActivityIsWellFormedInTheOrderOfTheStandard() throws Exception {
    var id = lived.programme(keeper.acting(), keeper.unit(), Lived.WITH_MONEY);
    report(id, true);

    var activity = activity(id);

    var order =
        List.of(
            "iati-identifier",
            "reporting-org",
            "title",
            "description",
            "participating-org",
            "activity-status",
            "activity-date",
            "recipient-country",
            "budget",
            "transaction",
            "document-link",
            "result");
    int last = 0;
    for (var node = activity.getFirstChild(); node != null; node = node.getNextSibling()) {
      int at = order.indexOf(node.getNodeName());
      assertThat(at).as(node.getNodeName()).isGreaterThanOrEqualTo(last);
      last = at;
    }
    assertThat(activity.getElementsByTagName("budget").getLength()).isEqualTo(5);
    var spent = (Element) activity.getElementsByTagName("transaction").item(0);
    assertThat(spent.getElementsByTagName("value").item(0).getTextContent()).isEqualTo("4321");
    assertThat(
            ((Element) spent.getElementsByTagName("transaction-type").item(0)).getAttribute("code"))
        .isEqualTo("4");
  }

  @Test
  void resultsArePublishedIndicatorsWithWhatWasPromisedAndTold() throws Exception {
    var id = lived.programme(keeper.acting(), keeper.unit());
    var draft = draft("заходів", Aggregation.SUM);
    var indicator = keeper.acting().call(() -> indicators.add(id, draft));
    var telling =
        new Telling(
            ua.kolo.indicators.Period.year(2025),
            Map.of(Cell.TOTAL, new BigDecimal("24")),
            Value.Source.MANUAL,
            null,
            null);
    keeper.acting().run(() -> values.tell(id, indicator, 1, telling));
    assertThat(activity(id).getElementsByTagName("actual").getLength()).isZero();
    keeper.acting().run(() -> indicators.publish(id, indicator, 2));

    var result = (Element) activity(id).getElementsByTagName("result").item(0);
    assertThat(result.getTextContent()).contains("Проведено навчань", "заходів", "щонайменше 20");
    assertThat(value(result, "baseline")).isEqualTo("3");
    assertThat(value(result, "target")).isEqualTo("20");
    assertThat(value(result, "actual")).isEqualTo("24");
    assertThat(measured(result)).isEqualTo("1");
  }

  @Test
  void aShareNamedInWordsIsAPercentage() throws Exception {
    var id = lived.programme(keeper.acting(), keeper.unit());
    var share = draft("частка громад", Aggregation.LAST);
    var indicator = keeper.acting().call(() -> indicators.add(id, share));
    keeper.acting().run(() -> indicators.publish(id, indicator, 1));

    assertThat(measured((Element) activity(id).getElementsByTagName("result").item(0)))
        .isEqualTo("2");
  }

  private static Draft draft(String measuredIn, Aggregation aggregation) {
    var target = new Target(2025, Target.Kind.AT_LEAST, new BigDecimal("20"), null);
    return new Draft(
        null,
        null,
        null,
        "Проведено навчань",
        Indicator.Kind.PRODUCT,
        Indicator.Subject.THINGS,
        measuredIn,
        ua.kolo.indicators.Period.Kind.YEAR,
        aggregation,
        false,
        false,
        null,
        new BigDecimal("3"),
        LocalDate.of(2024, 12, 31),
        "журнал",
        null,
        List.of(target));
  }

  private static String measured(Element result) {
    return ((Element) result.getElementsByTagName("indicator").item(0)).getAttribute("measure");
  }

  private static String value(Element result, String name) {
    return ((Element) result.getElementsByTagName(name).item(0)).getAttribute("value");
  }

  @Test
  void aProgrammeWithoutMoneyHasAnActivityAndAnEmptyTable() throws Exception {
    var id = lived.programme(keeper.acting(), keeper.unit());

    assertThat(text(unzipped(id), "budget.csv").lines()).hasSize(1);
    assertThat(activity(id).getElementsByTagName("budget").getLength()).isZero();
  }

  @Test
  void whatIsNotPublishedIsNotThere() {
    for (var file : List.of("data-package.zip", "iati.xml")) {
      var address = "/public/programmes/" + UUID.randomUUID() + "/" + file;
      assertThat(web.get().uri(address).exchange()).hasStatus(404);
    }
  }

  @Test
  void thePublicPageLinksThem() {
    var id = lived.programme(keeper.acting(), keeper.unit());
    assertThat(web.get().uri("/public/programmes/" + id).exchange())
        .hasStatusOk()
        .bodyText()
        .contains("/data-package.zip", "/iati.xml");
  }

  private void report(ProgrammeId id, boolean published) {
    keeper
        .acting()
        .run(
            () -> {
              if (published && !reports.list(id).isEmpty()) {
                var made = reports.list(id).getFirst();
                reports.publish(made.id(), made.version());
                return;
              }
              var year = new Period(Period.Kind.YEAR, 2026, 1);
              var report = reports.open(id, year, LocalDate.of(2027, 1, 15));
              tell(report);
              reports.approve(report, 1, true);
              if (published) {
                reports.publish(report, 2);
              }
            });
  }

  private void tell(UUID report) {
    var entry =
        reports.rows(report).stream()
            .filter(one -> !one.money().isEmpty())
            .findFirst()
            .orElseThrow();
    var line = entry.money().getFirst();
    var money =
        new Spending(
            line.line(), line.source(), line.planned(), null, null, new BigDecimal("4321"));
    var filled =
        new Filled(
            Contribution.Status.DONE, "Зроблено", "Бо так", null, null, null, List.of(money), true);
    var row = own.handIn(entry.row().id(), entry.row().version(), filled).row();
    reports.accept(row.id(), row.version());
  }

  private Element activity(ProgrammeId id) throws Exception {
    var answer = web.get().uri("/public/programmes/" + id + "/iati.xml").exchange();
    assertThat(answer).hasStatusOk();
    var bytes = answer.getResponse().getContentAsByteArray();
    var file =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(bytes));
    assertThat(file.getDocumentElement().getAttribute("version")).isEqualTo("2.03");
    return (Element) file.getDocumentElement().getFirstChild();
  }

  private static String text(Map<String, String> files, String name) {
    return files.getOrDefault(name, "");
  }

  private Map<String, String> unzipped(ProgrammeId id) throws IOException {
    var answer = web.get().uri("/public/programmes/" + id + "/data-package.zip").exchange();
    assertThat(answer).hasStatusOk();
    var files = new HashMap<String, String>();
    try (var zip =
        new ZipInputStream(
            new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
