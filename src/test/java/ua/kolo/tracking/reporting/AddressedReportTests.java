package ua.kolo.tracking.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.documents.Documents;
import ua.kolo.documents.OutputFormat;
import ua.kolo.identity.Role;
import ua.kolo.platform.NotFound;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.tracking.Lived;
import ua.kolo.tracking.PlanMeasure;
import ua.kolo.tracking.UpperTies;

/// One report, written once, is read by the measures of whichever programme above.
@KoloTest
class AddressedReportTests {
  private static final Period YEAR = new Period(Period.Kind.YEAR, 2026, 1);
  private final Someone keeper = Someone.as(Role.PROGRAMME_MANAGER, UUID.randomUUID()).settle();
  private final Someone executor = Someone.as(Role.EXECUTOR, UUID.randomUUID()).settle();
  private final Someone oblast = Someone.as(Role.PROGRAMME_MANAGER, UUID.randomUUID()).settle();
  private final Someone ministry = Someone.as(Role.PROGRAMME_MANAGER, UUID.randomUUID()).settle();
  private final MockMvcTester web;
  private final AddressedReports addressed;
  private final ProgrammeReports reports;
  private final OwnRows own;
  private final UpperTies ties;
  private final Lived lived;

  AddressedReportTests(
      MockMvcTester web,
      AddressedReports addressed,
      ProgrammeReports reports,
      OwnRows own,
      UpperTies ties,
      Lived lived) {
    this.web = web;
    this.addressed = addressed;
    this.reports = reports;
    this.own = own;
    this.ties = ties;
    this.lived = lived;
  }

  @Test
  void theSameRowsServeTheOblastAndThroughItTheState() throws Exception {
    var id = lived.programme(keeper.acting(), executor.unit());
    lived.raise(id, "HROMADA");
    var regional = above(oblast, "OBLAST");
    var national = above(ministry, "STATE");
    var report = keeper.acting().call(() -> reports.open(id, YEAR, LocalDate.of(2027, 1, 15)));
    var row = told(report);
    var mine = measure(id, row.key());
    var first = ties.measures(regional.value()).getFirst();
    var second = ties.measures(regional.value()).get(1);
    var last = ties.measures(national.value()).getLast();
    assertThat(addressees(report)).isEmpty();
    keeper.acting().run(() -> ties.tie(id, mine.id(), regional.value(), first.id()));
    keeper.acting().run(() -> ties.tie(id, mine.id(), regional.value(), second.id()));
    oblast.acting().run(() -> ties.tie(regional, first.id(), national.value(), last.id()));

    assertThat(addressees(report)).containsExactly(national.value(), regional.value());
    var forOblast = keeper.acting().call(() -> addressed.of(report, regional.value()));
    assertThat(forOblast.lines())
        .extracting(line -> line.measure().id())
        .containsExactly(first.id(), second.id());
    var forState = keeper.acting().call(() -> addressed.of(report, national.value()));
    assertThat(forState.lines())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.measure().id()).isEqualTo(last.id());
              assertThat(line.own())
                  .singleElement()
                  .extracting(Addressed.Own::key)
                  .isEqualTo(row.key());
            });
    assertThat(words(forOblast)).as("not accepted yet").isEmpty();

    keeper.acting().run(() -> reports.accept(row.id(), row.version()));

    assertThat(words(keeper.acting().call(() -> addressed.of(report, regional.value()))))
        .hasSize(2)
        .allMatch(words -> words.contains("Проведено три навчання"));
    var file =
        keeper.acting().call(() -> addressed.printed(report, national.value(), OutputFormat.DOCX));
    assertThat(new Documents().read(file, "zvit.docx").toString())
        .contains("Проведено три навчання", last.text());
    pages(id, report, national);
  }

  private void pages(ProgrammeId id, UUID report, ProgrammeId national) throws Exception {
    var here = "/execution/" + id + "/reports/" + report + "/addressed";
    assertThat(body(keeper, here)).contains("Проведено три навчання", "загальнодержавний рівень");
    assertThat(body(keeper, here + "?lang=en&upper=" + national.value())).contains("Our measure");
    assertThat(keeper.get(web, here + "/document?format=PDF&upper=" + national.value()))
        .hasStatusOk();
    assertThat(keeper.get(web, here + "/document")).hasStatusOk();
    assertThat(keeper.get(web, here + "?upper=" + UUID.randomUUID())).hasStatus(404);
    assertThat(oblast.get(web, here)).hasStatus(404);
    assertThat(body(keeper, "/api/v1" + here + "?upper=" + national.value()))
        .contains("addressees", "Проведено три навчання");
  }

  @Test
  void moneyOfAMeasureThatServesTwoIsCountedOnce() {
    var own =
        new Addressed.Own("m1", "1", "Захід", List.of(), BigDecimal.TEN, BigDecimal.valueOf(4));
    var above = new PlanMeasure(UUID.randomUUID(), UUID.randomUUID(), "u1", "1", "Вищий", null);
    var line = new Addressed.Line(above, List.of(own));
    var id = lived.programme(keeper.acting(), executor.unit());
    var report =
        keeper.acting().call(() -> reports.find(reports.open(id, YEAR, LocalDate.of(2027, 1, 15))));
    var upper = ties.programmes().stream().findFirst();

    upper.ifPresent(
        one ->
            assertThat(new Addressed(report, one, List.of(line, line)).spent())
                .isEqualByComparingTo("4"));
    assertThatThrownBy(() -> keeper.acting().run(() -> addressed.of(report.id(), id.value())))
        .isInstanceOf(NotFound.class);
  }

  private Contribution told(UUID report) {
    var row = executor.acting().call(() -> own.list().getFirst());
    assertThat(row.report()).isEqualTo(report);
    var filled =
        new Filled(
            Contribution.Status.DONE,
            "Проведено три навчання",
            null,
            null,
            null,
            null,
            List.of(),
            true);
    return executor.acting().call(() -> own.handIn(row.id(), row.version(), filled)).row();
  }

  private PlanMeasure measure(ProgrammeId id, String key) {
    return ties.measures(id.value()).stream()
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private ProgrammeId above(Someone who, String level) {
    var id = lived.programme(who.acting(), Lived.SAMPLE);
    lived.raise(id, level);
    return id;
  }

  private List<UUID> addressees(UUID report) {
    return keeper.acting().call(() -> addressed.addressees(report)).stream()
        .map(one -> one.id())
        .toList();
  }

  private static List<String> words(Addressed one) {
    return one.lines().stream()
        .flatMap(line -> line.own().stream())
        .flatMap(mine -> mine.words().stream())
        .toList();
  }

  private String body(Someone who, String address) throws UnsupportedEncodingException {
    return who.get(web, address).getResponse().getContentAsString(StandardCharsets.UTF_8);
  }
}
