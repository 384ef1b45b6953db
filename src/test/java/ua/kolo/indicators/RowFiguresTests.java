package ua.kolo.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.counts.Cell;
import ua.kolo.identity.Role;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.tracking.Lived;
import ua.kolo.tracking.reporting.Contribution;
import ua.kolo.tracking.reporting.Filled;
import ua.kolo.tracking.reporting.OwnRows;
import ua.kolo.tracking.reporting.ProgrammeReports;
import ua.kolo.tracking.reporting.ReportedRow;

/// The executor tells the indicators of its measure with the row of its report; they are values
/// once the coordinator accepts the row.
@KoloTest
class RowFiguresTests {
  private static final ua.kolo.tracking.reporting.Period YEAR =
      new ua.kolo.tracking.reporting.Period(ua.kolo.tracking.reporting.Period.Kind.YEAR, 2026, 1);
  private final Someone keeper = Someone.as(Role.PROGRAMME_MANAGER, UUID.randomUUID()).settle();
  private final Someone executor = Someone.as(Role.EXECUTOR, UUID.randomUUID()).settle();
  private final MockMvcTester web;
  private final Indicators indicators;
  private final Values values;
  private final ProgrammeReports reports;
  private final OwnRows own;
  private final Lived lived;

  RowFiguresTests(
      MockMvcTester web,
      Indicators indicators,
      Values values,
      ProgrammeReports reports,
      OwnRows own,
      Lived lived) {
    this.web = web;
    this.indicators = indicators;
    this.values = values;
    this.reports = reports;
    this.own = own;
    this.lived = lived;
  }

  @Test
  void whatIsToldWithTheRowIsAValueOnceTheRowIsAccepted() {
    var id = lived.programme(keeper.acting(), executor.unit());
    var report = report(id);
    var row = alone(report);
    var indicator = indicator(id, row.key(), Indicator.Subject.THINGS, Aggregation.SUM);

    assertThat(executor.acting().call(() -> own.figures(row.id())))
        .singleElement()
        .satisfies(one -> assertThat(one.indicator()).isEqualTo(indicator));
    var handed = handIn(row, Map.of(indicator, Map.of(Cell.TOTAL, number("12"))));
    assertThat(told(id)).isEmpty();

    keeper.acting().run(() -> reports.accept(row.id(), handed.row().version()));

    assertThat(told(id))
        .singleElement()
        .satisfies(
            value -> {
              assertThat(value.total().amount()).isEqualByComparingTo("12");
              assertThat(value.evidence()).isEqualTo(row.executor());
              assertThat(value.period()).isEqualTo(Period.year(2026));
            });
  }

  @Test
  void aRowGivenBackAndAcceptedAgainCorrectsTheValue() {
    var id = lived.programme(keeper.acting(), executor.unit());
    var row = alone(report(id));
    var indicator = indicator(id, row.key(), Indicator.Subject.THINGS, Aggregation.SUM);
    var first = handIn(row, Map.of(indicator, Map.of(Cell.TOTAL, number("12"))));
    keeper.acting().run(() -> reports.accept(row.id(), first.row().version()));
    var version = first.row().version() + 1;
    keeper.acting().run(() -> reports.giveBack(row.id(), version, "Перевірте"));
    var back = executor.acting().call(() -> own.find(row.id())).row();

    var second = handIn(back, Map.of(indicator, Map.of(Cell.TOTAL, number("9"))));
    keeper.acting().run(() -> reports.accept(row.id(), second.row().version()));

    assertThat(told(id))
        .singleElement()
        .satisfies(value -> assertThat(value.total().amount()).isEqualByComparingTo("9"));
    assertThat(keeper.acting().call(() -> values.history(id, indicator))).hasSize(2);
  }

  @Test
  void bodiesOfOneMeasureAddUpWhereTheRuleIsASumAndWaitForEachOther() {
    var id = lived.programme(keeper.acting(), executor.unit());
    var rows = together(report(id));
    var summed = indicator(id, rows.getFirst().key(), Indicator.Subject.THINGS, Aggregation.SUM);
    var people = indicator(id, rows.getFirst().key(), Indicator.Subject.PERSONS, Aggregation.APART);

    for (var row : rows) {
      var figures =
          Map.of(
              summed, Map.of(Cell.TOTAL, number("5")),
              people, Map.of(Cell.TOTAL, number("20"), Cell.FEMALE, number("15")));
      var handed = keeper.acting().call(() -> own.handIn(row.id(), row.version(), filled(figures)));
      assertThat(told(id)).isEmpty();
      keeper.acting().run(() -> reports.accept(row.id(), handed.row().version()));
    }

    assertThat(told(id))
        .singleElement()
        .satisfies(
            value -> {
              assertThat(value.indicator()).isEqualTo(summed);
              assertThat(value.total().amount())
                  .isEqualByComparingTo(String.valueOf(5 * rows.size()));
            });
  }

  @Test
  void whatAcceptedRowsToldIsNotLostWhenAnotherBodyStaysSilent() {
    var id = lived.programme(keeper.acting(), executor.unit());
    var report = report(id);
    var rows = together(report);
    var heard = rows.getFirst();
    var summed = indicator(id, heard.key(), Indicator.Subject.THINGS, Aggregation.SUM);
    var people = indicator(id, heard.key(), Indicator.Subject.PERSONS, Aggregation.APART);
    var figures =
        Map.of(
            summed, Map.of(Cell.TOTAL, number("5")),
            people, Map.of(Cell.TOTAL, number("20"), Cell.FEMALE, number("15")));
    var handed =
        keeper.acting().call(() -> own.handIn(heard.id(), heard.version(), filled(figures)));
    keeper.acting().run(() -> reports.accept(heard.id(), handed.row().version()));
    assertThat(told(id)).isEmpty();

    var rights = Role.ANALYST.rights(true);
    Acting.person(UUID.randomUUID(), "Проба", UUID.randomUUID(), keeper.unit(), rights)
        .run(() -> reports.approve(report, reports.find(report).version(), true));

    assertThat(told(id))
        .singleElement()
        .satisfies(
            value -> {
              assertThat(value.indicator()).isEqualTo(summed);
              assertThat(value.total().amount()).isEqualByComparingTo("5");
              assertThat(value.evidence()).contains(rows.getLast().executor());
            });
    var left = keeper.acting().call(() -> reports.left(report));
    assertThat(left).hasSize(2);
    assertThat(left)
        .filteredOn(one -> one.indicator().equals(people))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.added()).isFalse();
              assertThat(one.told()).containsKey(heard.executor());
              assertThat(one.silent()).contains(rows.getLast().executor());
            });
    assertThat(page(keeper, "/execution/" + id + "/reports/" + report))
        .contains("Показники, не внесені цілими", rows.getLast().executor());
  }

  @Test
  void aWholeToldByHandIsNotReplacedByThePartOfThoseHeard() {
    var id = lived.programme(keeper.acting(), executor.unit());
    var report = report(id);
    var heard = together(report).getFirst();
    var summed = indicator(id, heard.key(), Indicator.Subject.THINGS, Aggregation.SUM);
    var figures = Map.of(summed, Map.of(Cell.TOTAL, number("5")));
    var handed =
        keeper.acting().call(() -> own.handIn(heard.id(), heard.version(), filled(figures)));
    keeper.acting().run(() -> reports.accept(heard.id(), handed.row().version()));
    assertThat(keeper.acting().call(() -> reports.left(report))).hasSize(1);
    var address = "/api/v1/execution/" + id + "/indicators/" + summed + "/values/2026";
    assertThat(put(address, "\"1\"", "{\"cells\":{\"TOTAL\":12}}")).hasStatusOk();

    Acting.person(
            UUID.randomUUID(), "Проба", UUID.randomUUID(), keeper.unit(), Role.ANALYST.rights(true))
        .run(() -> reports.approve(report, reports.find(report).version(), true));

    assertThat(told(id))
        .singleElement()
        .satisfies(value -> assertThat(value.total().amount()).isEqualByComparingTo("12"));
    assertThat(keeper.acting().call(() -> reports.left(report))).isEmpty();
  }

  @Test
  void nothingIsToldOfAnotherMeasuresIndicatorNorMoreThanTheWhole() {
    var id = lived.programme(keeper.acting(), executor.unit());
    var row = alone(report(id));
    var other = indicator(id, "такого немає", Indicator.Subject.THINGS, Aggregation.SUM);
    var people = indicator(id, row.key(), Indicator.Subject.PERSONS, Aggregation.APART);

    assertThatThrownBy(() -> handIn(row, Map.of(other, Map.of(Cell.TOTAL, number("1")))))
        .isInstanceOf(BadRequest.class);
    var parts = Map.of(Cell.TOTAL, number("1"), Cell.FEMALE, number("2"));
    assertThatThrownBy(() -> handIn(row, Map.of(people, parts))).isInstanceOf(BadRequest.class);
    assertThat(executor.acting().call(() -> own.find(row.id())).row().version())
        .isEqualTo(row.version());
  }

  @Test
  void whoeverOnlyReadsTheProgrammeSeesNoFigureOfTheRow() {
    var id = lived.programme(keeper.acting(), executor.unit());
    var report = report(id);
    var row = alone(report);
    var people = indicator(id, row.key(), Indicator.Subject.PERSONS, Aggregation.APART);
    handIn(row, Map.of(people, Map.of(Cell.TOTAL, number("17"))));
    var analyst = Someone.as(Role.ANALYST, keeper.unit()).settle();

    assertThat(keeper.acting().call(() -> reports.figures(report))).containsOnlyKeys(row.id());
    assertThat(analyst.acting().call(() -> reports.figures(report))).isEmpty();
    assertThat(page(analyst, "/execution/" + id + "/reports/" + report)).doesNotContain(">17 <");
    assertThat(page(keeper, "/execution/" + id + "/reports/" + report)).contains(">17 <");
  }

  @Test
  void theFormAsksShowsAndKeepsThem() throws Exception {
    var id = lived.programme(keeper.acting(), executor.unit());
    var row = alone(report(id));
    var people = indicator(id, row.key(), Indicator.Subject.PERSONS, Aggregation.APART);
    var address = "/measures/rows/" + row.id();
    var field = "figures[" + people + "_TOTAL]";

    assertThat(page(executor, address)).contains("name=\"" + field + "\"");
    var wrong =
        web.post()
            .uri(address)
            .param("version", "1")
            .param(field, "багато")
            .with(csrf())
            .with(executor.asks())
            .exchange();
    assertThat(wrong).hasStatus(422).bodyText().contains("value=\"багато\"");
    var kept =
        web.post()
            .uri(address)
            .param("version", "1")
            .param(field, "31")
            .with(csrf())
            .with(executor.asks())
            .exchange();
    assertThat(kept).hasStatus(302);
    assertThat(page(executor, address)).contains("value=\"31\"");
    var written =
        web.put()
            .uri("/api/v1" + address)
            .contentType(MediaType.APPLICATION_JSON)
            .header(HttpHeaders.IF_MATCH, "\"2\"")
            .content("{\"figures\":{\"" + people + "\":{\"TOTAL\":32,\"FEMALE\":30}}}")
            .with(csrf())
            .with(executor.asks())
            .exchange();
    assertThat(written).hasStatusOk();
    assertThat(page(executor, "/api/v1" + address + "/figures"))
        .contains("\"TOTAL\":32", "\"FEMALE\":30", "\"SEX_UNKNOWN\":2");
  }

  @Test
  void otherProgramsTellAValueWithTheVersionTheyRead() throws Exception {
    var id = lived.programme(keeper.acting(), executor.unit());
    var indicator = indicator(id, "х", Indicator.Subject.THINGS, Aggregation.SUM);
    var address = "/api/v1/execution/" + id + "/indicators/" + indicator + "/values/2025";

    assertThat(put(address, "\"1\"", "{\"cells\":{\"TOTAL\":7}}")).hasStatusOk();
    assertThat(put(address, "\"1\"", "{\"cells\":{\"TOTAL\":8},\"why\":\"помилка\"}"))
        .hasStatus(412);
    assertThat(put(address, "\"2\"", "{\"cells\":{}}")).hasStatus(400);
    assertThat(put(address.replace("2025", "колись"), "\"2\"", "{}")).hasStatus(400);

    assertThat(told(id))
        .singleElement()
        .satisfies(value -> assertThat(value.total().amount()).isEqualByComparingTo("7"));
  }

  @Test
  void aFigureNearAThousandTimesLastYearsIsConfirmedByOtherProgramsAndWithTheRow() {
    var id = lived.programme(keeper.acting(), executor.unit());
    var row = alone(report(id));
    var indicator = indicator(id, row.key(), Indicator.Subject.THINGS, Aggregation.SUM);
    var address = "/api/v1/execution/" + id + "/indicators/" + indicator + "/values/";
    assertThat(put(address + "2024", "\"1\"", "{\"cells\":{\"TOTAL\":21000}}")).hasStatusOk();
    assertThat(put(address + "2025", "\"2\"", "{\"cells\":{\"TOTAL\":20}}")).hasStatus(400);
    assertThat(put(address + "2025", "\"2\"", "{\"cells\":{\"TOTAL\":20},\"confirmed\":true}"))
        .hasStatusOk();
    var figures = Map.of(indicator, Map.of(Cell.TOTAL, number("20000")));
    var unsure =
        new Filled(
            Contribution.Status.DONE, "Так", null, null, null, null, List.of(), false, figures);

    assertThatThrownBy(
            () -> executor.acting().call(() -> own.handIn(row.id(), row.version(), unsure)))
        .satisfies(doubt -> assertThat(doubt.getClass().getSimpleName()).isEqualTo("Doubted"));
    var handed = handIn(row, figures);
    keeper.acting().run(() -> reports.accept(row.id(), handed.row().version()));

    assertThat(told(id))
        .anySatisfy(value -> assertThat(value.total().amount()).isEqualByComparingTo("20000"));
  }

  @Test
  void aDoubtDoesNotTellTheExactFigureToWhoeverMayNotSeeIt() {
    var id = lived.programme(keeper.acting(), executor.unit());
    var row = alone(report(id));
    var people = indicator(id, row.key(), Indicator.Subject.PERSONS, Aggregation.APART);
    var address = "/api/v1/execution/" + id + "/indicators/" + people + "/values/2025";
    assertThat(put(address, "\"1\"", "{\"cells\":{\"TOTAL\":3,\"FEMALE\":3}}")).hasStatusOk();
    for (var tried : List.of("2000", "3000", "8000")) {
      assertThat(handInOnPage(executor, row, people, tried))
          .hasStatus(422)
          .bodyText()
          .contains("число схоже на тисячі замість одиниць")
          .doesNotContain("проти відомих");
    }
  }

  private MvcTestResult handInOnPage(Someone who, Contribution row, UUID indicator, String told) {
    return web.post()
        .uri("/measures/rows/" + row.id())
        .param("version", String.valueOf(row.version()))
        .param("what", "HAND_IN")
        .param("status", "DONE")
        .param("narrative", "Так")
        .param("figures[" + indicator + "_TOTAL]", told)
        .with(csrf())
        .with(who.asks())
        .exchange();
  }

  private MvcTestResult put(String address, String version, String body) {
    return web.put()
        .uri(address)
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.IF_MATCH, version)
        .content(body)
        .with(csrf())
        .with(keeper.asks())
        .exchange();
  }

  private UUID report(ProgrammeId id) {
    return keeper.acting().call(() -> reports.open(id, YEAR, LocalDate.of(2027, 1, 15)));
  }

  private UUID indicator(
      ProgrammeId id, String key, Indicator.Subject subject, Aggregation aggregation) {
    var plain = IndicatorRecords.draft(subject, aggregation, Period.Kind.YEAR, null, List.of());
    var draft =
        new Draft(
            key,
            "Захід",
            null,
            plain.name(),
            plain.kind(),
            subject,
            plain.measuredIn(),
            plain.every(),
            aggregation,
            plain.bySex(),
            plain.byAge(),
            null,
            null,
            null,
            null,
            null,
            List.of());
    return keeper.acting().call(() -> indicators.add(id, draft));
  }

  // A row of the executor; whoever else the plan names for the measure is asked no more.
  private Contribution alone(UUID report) {
    var row =
        keeper.acting().call(() -> reports.rows(report)).stream()
            .map(ReportedRow::row)
            .filter(one -> executor.unit().equals(one.body()))
            .findFirst()
            .orElseThrow();
    try (var connection = TestDatabase.admin();
        var dropped =
            connection.prepareStatement(
                """
                update tracking.contribution c set dropped = true
                  from tracking.contribution own
                 where own.id = ? and c.report = own.report and c.measure = own.measure
                   and c.id <> own.id
                """)) {
      dropped.setObject(1, row.id());
      dropped.executeUpdate();
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
    return row;
  }

  private List<Contribution> together(UUID report) {
    var all =
        keeper.acting().call(() -> reports.rows(report)).stream().map(ReportedRow::row).toList();
    return all.stream()
        .map(row -> all.stream().filter(one -> one.key().equals(row.key())).toList())
        .filter(rows -> rows.size() > 1)
        .findFirst()
        .orElseThrow();
  }

  private ReportedRow handIn(Contribution row, Map<UUID, Map<Cell, BigDecimal>> figures) {
    return executor.acting().call(() -> own.handIn(row.id(), row.version(), filled(figures)));
  }

  private static Filled filled(Map<UUID, Map<Cell, BigDecimal>> figures) {
    return new Filled(
        Contribution.Status.DONE, "Проведено", null, null, null, null, List.of(), true, figures);
  }

  private List<Value> told(ProgrammeId id) {
    return keeper.acting().call(() -> values.of(id));
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  private String page(Someone who, String address) {
    var answer = web.get().uri(address).with(who.asks()).exchange();
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
