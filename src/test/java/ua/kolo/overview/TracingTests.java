package ua.kolo.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.identity.Role;

/// What hromadas did for a measure above is counted from published reports, and what is missing is
/// shown as missing.
@KoloTest
class TracingTests {
  private final Neighbours raion = new Neighbours(6);
  private final Someone reader = Someone.as(Role.ANALYST, raion.raionUnit()).settle();
  private final UUID above = raion.programme(6, raion.raion(), "STATE", 2025, 2025, 1);
  private final UUID upper = raion.measure(6, above, "Захід національного плану");
  private final Tracing tracing;
  private final MockMvcTester web;

  TracingTests(Tracing tracing, MockMvcTester web) {
    this.tracing = tracing;
    this.web = web;
  }

  @Test
  void everyHromadaStandsWithWhatItPublishedOrWhatIsMissing() {
    told(1, "ACCEPTED", true);
    told(2, "SUBMITTED", true);
    told(3, "ACCEPTED", false);
    var untied = raion.programme(4, raion.hromada(4), "HROMADA", 2025, 2025, 1);
    raion.measure(4, untied, "Захід, що стоїть сам");

    var traced = traced();

    assertThat(traced.rows())
        .extracting(TracedRow::state)
        .containsExactly(
            TracedRow.State.TOLD,
            TracedRow.State.UNTOLD,
            TracedRow.State.NO_REPORT,
            TracedRow.State.NOT_TIED,
            TracedRow.State.NO_PROGRAMME,
            TracedRow.State.NO_PROGRAMME);
    assertThat(traced.done()).isOne();
    var line = traced.rows().getFirst().lines().getFirst();
    var told = Objects.requireNonNull(line.told());
    assertThat(told.words()).containsExactly("Вигаданий виконавець: Вигадані слова");
    assertThat(told.spent()).isEqualByComparingTo("40");
    var untold = Objects.requireNonNull(traced.rows().get(1).lines().getFirst().told());
    assertThat(untold.words()).isEmpty();
    assertThat(untold.spent()).isNull();
    var spread = reader.acting().call(() -> tracing.spread(above, raion.raion(), 2025));
    assertThat(spread).containsExactly(new Tracing.Spread(spread.getFirst().measure(), 3, 1, 6));
  }

  @Test
  void theLongestReportOfTheYearTellsAndAnotherYearDoesNot() {
    var id = raion.programme(1, raion.hromada(1), "HROMADA", 2025, 2026, 1);
    var measure = raion.measure(1, id, "Захід громади");
    raion.tie(1, id, measure, upper);
    var quarter = raion.report(1, id, "QUARTER", "2025-10-01", true);
    var year = raion.report(1, id, "YEAR", "2025-01-01", true);
    raion.told(1, quarter, measure, "NOT_DONE", "ACCEPTED");
    raion.told(1, year, measure, "DONE", "ACCEPTED");

    var told = Objects.requireNonNull(traced().rows().getFirst().lines().getFirst().told());

    assertThat(told.report().id()).isEqualTo(year);
    assertThat(told.status()).isEqualTo("DONE");
    var later = reader.acting().call(() -> tracing.measure(above, upper, raion.raion(), 2026));
    assertThat(later.rows().getFirst().state()).isEqualTo(TracedRow.State.NO_REPORT);
  }

  @Test
  void aMeasureIsTracedThroughTheProgrammeOfTheRaionBetween() {
    var between = raion.programme(5, raion.raion(), "RAION", 2025, 2025, 1);
    var theirs = raion.measure(5, between, "Захід району");
    raion.tie(5, between, theirs, upper);
    var report = raion.report(5, between, "YEAR", "2025-01-01", true);
    raion.told(5, report, theirs, "PARTLY", "ACCEPTED");
    var id = raion.programme(1, raion.hromada(1), "HROMADA", 2025, 2025, 1);
    var measure = raion.measure(1, id, "Захід громади");
    raion.tie(1, id, measure, theirs);

    var traced = traced();

    assertThat(traced.rows().getFirst().state()).isEqualTo(TracedRow.State.NO_REPORT);
    assertThat(traced.others())
        .singleElement()
        .satisfies(
            line -> assertThat(Objects.requireNonNull(line.told()).status()).isEqualTo("PARTLY"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"uk", "en"})
  void thePageLeadsToTheReport(String tongue) {
    var report = told(1, "ACCEPTED", true);
    var base = "/overview/measures?year=2025&programme=" + above + "&lang=" + tongue;

    assertThat(page(base)).contains("Захід національного плану", upper.toString());
    assertThat(page(base + "&measure=" + upper))
        .contains("execution?report=" + report, "Вигадані слова", "Громада Б");
    assertThat(page(base + "&state=NO_PROGRAMME&measure=" + upper))
        .doesNotContain("Вигадані слова");
    assertThat(page("/api/v1/overview/measures?year=2025&programme=" + above + "&measure=" + upper))
        .contains(report.toString(), "\"NO_PROGRAMME\"");
    assertThat(page("/api/v1/overview/measures")).contains(above.toString());
    var nothing = web.get().uri(base + "&measure=" + UUID.randomUUID()).with(reader.asks());
    assertThat(nothing.exchange()).hasStatus(404);
  }

  private UUID told(int hromada, String state, boolean published) {
    var id = raion.programme(hromada, raion.hromada(hromada), "HROMADA", 2025, 2025, 1);
    var measure = raion.measure(hromada, id, "Захід громади " + hromada);
    raion.tie(hromada, id, measure, upper);
    var report = raion.report(hromada, id, "YEAR", "2025-01-01", published);
    raion.told(hromada, report, measure, "DONE", state);
    return report;
  }

  private Tracing.Traced traced() {
    return reader.acting().call(() -> tracing.measure(above, upper, raion.raion(), 2025));
  }

  private String page(String address) {
    var answer = web.get().uri(address).with(reader.asks()).exchange();
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
