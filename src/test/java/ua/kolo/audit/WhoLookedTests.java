package ua.kolo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ua.kolo.KoloTest;
import ua.kolo.RecordMaker;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.identity.Role;
import ua.kolo.persons.Doubles;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Persons;
import ua.kolo.persons.Purpose;

/// Who looked at a person: at their record and at all that names them.
@KoloTest
class WhoLookedTests {
  private static final String OF_CASE =
      "select person from cases.party where file = '%s' and role = ";
  private final UUID unit = UUID.randomUUID();
  private final Someone auditor = Someone.as(Role.AUDITOR, unit);
  private final Someone worker = Someone.as(Role.COORDINATOR, unit);
  private final List<RecordMaker> makers;
  private final MockMvcTester web;
  private final Trail trail;
  private final Persons persons;
  private final Doubles doubles;

  WhoLookedTests(
      List<RecordMaker> makers, MockMvcTester web, Trail trail, Persons persons, Doubles doubles) {
    this.makers = makers;
    this.web = web;
    this.trail = trail;
    this.persons = persons;
    this.doubles = doubles;
  }

  @ParameterizedTest
  @CsvSource({
    "/cases/{id}, case, Справа, select person from cases.party where role = 'VICTIM' and file =",
    "/reports/{id}, report, Звернення, select person from intake.involved where role = 'VICTIM' and report =",
    "/referrals/{id}, referral, Направлення, select person from assistance.referral where id =",
    "/assessments/{id}, assessment, Оцінювання, select person from assessments.assessment where id =",
    "/papers/{id}, paper, Документ, select person from papers.paper where id ="
  })
  void aLookAtWhatNamesThePersonIsTold(String address, String kind, String noun, String whose)
      throws UnsupportedEncodingException, SQLException {
    var record = make(address);
    var person = ask(whose + " '" + record + "' limit 1");
    worker.settle().acting().run(() -> trail.looked(kind, record, "COURT_REQUEST"));

    for (var page :
        List.of("/audit/subjects/" + person, "/audit/subjects/%s/print".formatted(person))) {
      assertThat(page(page).select("tbody tr").eachText())
          .as(page)
          .anyMatch(
              row ->
                  row.contains("Переглянуто")
                      && row.contains(noun)
                      && row.contains("Запит суду чи слідства"));
    }
  }

  @Test
  void aLookAtAMergedRecordIsTold() throws UnsupportedEncodingException {
    var acting = worker.settle().acting();
    var gone = acting.call(() -> persons.add(Identity.named("Небувалюк Олена"), List.of()));
    var kept = acting.call(() -> persons.add(Identity.named("Небувалюк Олена"), List.of()));
    acting.call(() -> doubles.merge(kept, gone, "та сама особа"));
    acting.call(() -> persons.look(gone, Purpose.COURT_REQUEST));

    assertThat(page("/audit/subjects/" + kept).text()).contains("Запит суду чи слідства");
  }

  @Test
  void whatWasChangedIsToldInWords() throws UnsupportedEncodingException {
    var acting = worker.settle().acting();
    var gone = acting.call(() -> persons.add(Identity.named("Небувалюк Олена"), List.of()));
    var kept = acting.call(() -> persons.add(Identity.named("Небувалюк Олена"), List.of()));
    var merging = acting.call(() -> doubles.merge(kept, gone, "та сама особа"));
    acting.run(() -> doubles.undo(kept, merging, "різні люди"));

    for (var page : List.of("/audit/subjects/" + kept, "/audit?subject=" + kept)) {
      assertThat(page(page).text())
          .as(page)
          .contains("змінено: коли скасовано, хто скасував, причину скасування")
          .doesNotContain("undone_at");
    }
    assertThat(page("/audit/subjects/" + kept + "?lang=en").text()).contains("when undone");
  }

  @Test
  void aFloodOfRefusalsHidesNoLookAndItIsSaidHowManyAreLeftOut()
      throws UnsupportedEncodingException, SQLException {
    var acting = worker.settle().acting();
    var person = acting.call(() -> persons.add(Identity.named("Небувалюк Олена"), List.of()));
    acting.call(() -> persons.look(person, Purpose.COURT_REQUEST));
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into audit.trail (kind, person, unit, operation, subject_kind, subject, outcome)
          select 'PERSON', '%s', '%s', 'DENIED', 'person', '%s', 'NotFound'
            from generate_series(1, 5003)
          """
              .formatted(worker.person(), unit, person));
    }

    for (var page :
        List.of("/audit/subjects/" + person, "/audit/subjects/%s/print".formatted(person))) {
      assertThat(page(page).text()).contains("Запит суду чи слідства", "Ще 4");
    }
    var invented = UUID.randomUUID();
    assertThat(web.get().uri("/audit/subjects/" + invented).with(auditor.asks()).exchange())
        .hasStatus(404);
  }

  @Test
  void whoDidHarmIsNotToldWhoLookedAtTheCaseOfWhoSuffered()
      throws UnsupportedEncodingException, SQLException {
    var file = make("/cases/{id}");
    var offender = ask((OF_CASE + "'OFFENDER'").formatted(file));
    worker.settle().acting().run(() -> trail.looked("case", file, "COURT_REQUEST"));

    var screen = page("/audit/subjects/" + offender).text();
    var paper = page("/audit/subjects/" + offender + "/print").text();

    assertThat(screen)
        .contains("Запит суду чи слідства", "до довідки для особи вони не потрапляють");
    assertThat(paper).doesNotContain("Запит суду чи слідства", "Справа");
  }

  @Test
  void whoDidHarmIsNotToldThoughAMistakeOnceNamedThemTheVictim()
      throws UnsupportedEncodingException, SQLException {
    var file = make("/cases/{id}");
    var offender = ask((OF_CASE + "'OFFENDER'").formatted(file));
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into cases.party (id, unit, file, person, role, section, household, added_at,
            added_by, ended_at, ended_by)
          select gen_random_uuid(), unit, file, person, 'VICTIM', section, household, added_at,
            added_by, now(), added_by from cases.party where role = 'OFFENDER' and file = '%s'
          """
              .formatted(file));
    }
    worker.settle().acting().run(() -> trail.looked("case", file, "COURT_REQUEST"));

    assertThat(page("/audit/subjects/" + offender + "/print").text())
        .doesNotContain("Запит суду чи слідства", "Справа");
  }

  @Test
  void anotherInstitutionsAuditorLearnsNothingByThePersonsNumber()
      throws UnsupportedEncodingException, SQLException {
    var file = make("/cases/{id}");
    var victim = ask((OF_CASE + "'VICTIM'").formatted(file));
    var stranger = Someone.as(Role.AUDITOR, UUID.randomUUID());

    assertThat(web.get().uri("/audit/subjects/" + victim).with(stranger.asks()).exchange())
        .hasStatus(404);
  }

  private UUID make(String address) {
    var maker =
        makers.stream().filter(one -> one.beginnings().contains(address)).findFirst().orElseThrow();
    return UUID.fromString(maker.make(unit).get("id"));
  }

  private Document page(String address) throws UnsupportedEncodingException {
    var answer = web.get().uri(address).with(auditor.asks()).exchange();
    assertThat(answer).hasStatusOk();
    return Jsoup.parse(answer.getResponse().getContentAsString());
  }

  private static UUID ask(String query) throws SQLException {
    try (var connection = TestDatabase.admin();
        var rows = connection.createStatement().executeQuery(query)) {
      rows.next();
      return rows.getObject(1, UUID.class);
    }
  }
}
