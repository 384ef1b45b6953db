package ua.kolo.tracking.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.identity.Role;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Forbidden;
import ua.kolo.platform.NotFound;
import ua.kolo.tracking.Lived;
import ua.kolo.tracking.reporting.Contribution;
import ua.kolo.tracking.reporting.Filled;
import ua.kolo.tracking.reporting.OwnRows;
import ua.kolo.tracking.reporting.Period;
import ua.kolo.tracking.reporting.ProgrammeReports;

/// Files prove what a row says; only whoever keeps the programme and whoever reports reads them.
@KoloTest
class EvidenceTests {
  private static final byte[] PDF = "%PDF-1.7 список учасників".getBytes(StandardCharsets.UTF_8);
  private final Someone keeper = Someone.as(Role.PROGRAMME_MANAGER, UUID.randomUUID()).settle();
  private final Someone executor = Someone.as(Role.EXECUTOR, UUID.randomUUID()).settle();
  private final Someone stranger = Someone.as(Role.PROGRAMME_MANAGER, UUID.randomUUID()).settle();
  private final MockMvcTester web;
  private final Evidence evidence;
  private final ProgrammeReports reports;
  private final OwnRows own;
  private final Lived lived;

  EvidenceTests(
      MockMvcTester web, Evidence evidence, ProgrammeReports reports, OwnRows own, Lived lived) {
    this.web = web;
    this.evidence = evidence;
    this.reports = reports;
    this.own = own;
    this.lived = lived;
  }

  @Test
  void aReportSomethingIsAttachedToIsNotTakenAway() {
    var row = row();
    var file = executor.acting().call(() -> evidence.attach(row.id(), "Список.pdf", PDF));
    for (int withdrawn = 0; withdrawn < 2; withdrawn++) {
      assertThatThrownBy(() -> keeper.acting().run(() -> reports.discard(row.report(), 1)))
          .isInstanceOf(Conflict.class)
          .hasMessageContaining("reporting.discard.written");
      if (withdrawn == 0) {
        executor.acting().run(() -> evidence.withdraw(row.id(), file.id()));
      }
    }
  }

  @Test
  void aRequestSentTwiceAttachesOnce() {
    var row = row();
    var key = UUID.randomUUID().toString();

    var ids =
        Stream.generate(() -> "Список.pdf")
            .limit(2)
            .map(name -> executor.acting().call(() -> evidence.attach(row.id(), name, PDF, key)))
            .map(EvidenceFile::id)
            .distinct();

    assertThat(ids).hasSize(1);
    assertThat(executor.acting().call(() -> evidence.of(row.id()))).hasSize(1);
  }

  @Test
  void theBodyAttachesAndTheKeeperReadsAndNobodyElse() throws SQLException {
    var row = row();

    var file = executor.acting().call(() -> evidence.attach(row.id(), "Список.pdf", PDF));

    assertThat(keeper.acting().call(() -> evidence.of(row.id())))
        .singleElement()
        .satisfies(one -> assertThat(one.name()).isEqualTo("Список.pdf"));
    assertThat(keeper.acting().call(() -> evidence.content(row.id(), file.id())).bytes())
        .isEqualTo(PDF);
    assertThatThrownBy(() -> stranger.acting().call(() -> evidence.of(row.id())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> stranger.acting().call(() -> evidence.content(row.id(), file.id())))
        .isInstanceOf(NotFound.class);
    try (var connection = TestDatabase.admin();
        var sealed =
            connection.prepareStatement(
                "select name, content from tracking.evidence_file where id = ?")) {
      sealed.setObject(1, file.id());
      var found = sealed.executeQuery();
      found.next();
      assertThat(new String(found.getBytes(1), StandardCharsets.UTF_8)).doesNotContain("Список");
      assertThat(new String(found.getBytes(2), StandardCharsets.UTF_8)).doesNotContain("учасників");
    }
  }

  @Test
  void anotherExecutorAndWhoeverOnlyReadsProgrammesDoNotReadThem() {
    var row = row();
    executor.acting().run(() -> evidence.attach(row.id(), "Список.pdf", PDF));
    var other = Someone.as(Role.EXECUTOR, UUID.randomUUID()).settle();
    var analyst = Someone.as(Role.ANALYST, keeper.unit()).settle();

    assertThatThrownBy(() -> other.acting().call(() -> evidence.of(row.id())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> analyst.acting().call(() -> evidence.of(row.id())))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void aFileIsCheckedAsFilesOfCasesAre() {
    var row = row();

    assertThatThrownBy(
            () ->
                executor
                    .acting()
                    .call(
                        () ->
                            evidence.attach(
                                row.id(), "x.pdf", "MZ".getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(BadRequest.class)
        .hasMessageContaining("attachments.refused.program");
    assertThatThrownBy(
            () -> executor.acting().call(() -> evidence.attach(row.id(), "x.pdf", new byte[0])))
        .hasMessageContaining("attachments.refused.empty");
  }

  @Test
  void whatIsHandedInTakesNoFileAndLosesNone() {
    var row = row();
    var file = executor.acting().call(() -> evidence.attach(row.id(), "Список.pdf", PDF));
    executor.acting().run(() -> own.handIn(row.id(), row.version(), done()));

    assertThatThrownBy(() -> executor.acting().run(() -> evidence.attach(row.id(), "Ще.pdf", PDF)))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> executor.acting().run(() -> evidence.withdraw(row.id(), file.id())))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void oneAttachedByMistakeIsWithdrawnByWhoeverAttachedItAndItsContentIsGone() {
    var row = row();
    var file = executor.acting().call(() -> evidence.attach(row.id(), "Список.pdf", PDF));

    assertThatThrownBy(() -> keeper.acting().run(() -> evidence.withdraw(row.id(), file.id())))
        .isInstanceOf(Conflict.class);
    executor.acting().run(() -> evidence.withdraw(row.id(), file.id()));

    assertThat(executor.acting().call(() -> evidence.of(row.id())).getFirst().stands()).isFalse();
    assertThatThrownBy(() -> executor.acting().call(() -> evidence.content(row.id(), file.id())))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void thePageAndOtherProgramsDoTheSame() {
    var row = row();
    var page = "/measures/rows/" + row.id() + "/evidence";
    var part = new MockMultipartFile("file", "Список.pdf", "application/pdf", PDF);

    assertThat(
            web.post()
                .multipart()
                .uri(page)
                .file(part)
                .with(csrf())
                .with(executor.asks())
                .exchange())
        .hasStatus(302);
    var wrong = new MockMultipartFile("file", "x.exe", "application/pdf", new byte[] {'M', 'Z'});
    assertThat(
            web.post()
                .multipart()
                .uri(page)
                .file(wrong)
                .with(csrf())
                .with(executor.asks())
                .exchange())
        .hasStatus(422);
    assertThat(
            web.post()
                .multipart()
                .uri("/api/v1" + page)
                .file(part)
                .with(csrf())
                .with(executor.asks())
                .exchange())
        .hasStatus(201);
    var files = keeper.acting().call(() -> evidence.of(row.id()));
    assertThat(files).hasSize(2);
    for (var tongue : List.of("uk", "en")) {
      assertThat(web.get().uri(page + "?lang=" + tongue).with(keeper.asks()).exchange())
          .hasStatusOk()
          .bodyText()
          .contains("/content\"");
    }
    var content = page + "/" + files.getFirst().id() + "/content";
    assertThat(web.get().uri(content).with(keeper.asks()).exchange()).hasStatusOk();
    assertThat(web.get().uri(content).with(stranger.asks()).exchange()).hasStatus(404);
    var gone = "/api/v1" + page + "/" + files.getFirst().id();
    assertThat(web.delete().uri(gone).with(csrf()).with(executor.asks()).exchange()).hasStatus(204);
  }

  private Contribution row() {
    var id = lived.programme(keeper.acting(), executor.unit());
    var year = new Period(Period.Kind.YEAR, 2026, 1);
    keeper.acting().run(() -> reports.open(id, year, LocalDate.of(2027, 1, 15)));
    return executor.acting().call(own::list).getFirst();
  }

  private static Filled done() {
    return new Filled(
        Contribution.Status.DONE, "Проведено", null, null, null, null, List.of(), true);
  }
}
