package ua.kolo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;
import ua.kolo.RecordMaker;
import ua.kolo.Someone;
import ua.kolo.identity.Role;

@KoloTest
class CasePagesTests {
  private final MockMvcTester web;
  private final CaseRecords records;
  private final List<RecordMaker> makers;
  private final UUID unit = UUID.randomUUID();
  private final Someone olena = Someone.as(Role.CASE_WORKER, unit);

  CasePagesTests(MockMvcTester web, CaseRecords records, List<RecordMaker> makers) {
    this.web = web;
    this.records = records;
    this.makers = makers;
  }

  @Test
  void everyPageOpensEmptyAndWithAFile() {
    for (var address : List.of("/cases", "/cases?show=elsewhere", "/cases/new")) {
      assertThat(get(address)).as(address).hasStatusOk();
    }
    var made = records.make(unit);
    var file = "/cases/" + made.get("id");
    for (var address :
        List.of(
            "/cases",
            "/cases?kind=DV&review=31.12.2026",
            "/cases?person=" + made.get("person"),
            "/cases/new?person=" + made.get("person"),
            file,
            file + "/print",
            file + "/change",
            file + "/turn",
            file + "/parties",
            file + "/contacts/" + made.get("person"),
            file + "/participations",
            file + "/participations?kind=CSS",
            file + "/participations/" + made.get("participation") + "/sections",
            file + "/entries/" + made.get("entry") + "/correction",
            file + "/entries/" + made.get("entry") + "/withdrawal",
            file + "/reports/" + made.get("report") + "/part")) {
      assertThat(get(address)).as(address).hasStatusOk();
    }
    assertThat(get(file))
        .bodyText()
        .contains("Небувалюк Оксана Петрівна", "Вигаданий запис", "Вигадане головне");
  }

  @Test
  void aReportBecomesACaseWithItsPeopleAndASecondOneIsJoined() {
    var report = reports().make(unit).get("id");
    var page = get("/cases/of-report?report=" + report);
    assertThat(page.getResponse().getRedirectedUrl()).isEqualTo("/cases/new?report=" + report);
    assertThat(get("/cases/new?report=" + report)).bodyText().contains("Небувалюк Марійка");

    var typed = typed(report, Objects.requireNonNull(records.make(unit).get("person")));
    var opened = post("/cases", typed);
    assertThat(opened).hasStatus3xxRedirection();
    var file = Objects.requireNonNull(opened.getResponse().getRedirectedUrl());
    assertThat(post("/cases", typed).getResponse().getRedirectedUrl()).isEqualTo(file);
    assertThat(get(file)).bodyText().contains("Вигадана розповідь");
    assertThat(get("/cases/of-report?report=" + report).getResponse().getRedirectedUrl())
        .isEqualTo(file);

    var another = reports().make(unit).get("id");
    assertThat(get("/cases/joining?report=" + another)).hasStatusOk();
    assertThat(post(file + "/reports", Map.of("report", another))).hasStatus3xxRedirection();
    var parting = file + "/reports/" + another + "/part";
    assertThat(get(parting)).hasStatusOk();
    assertThat(post(parting, Map.of())).hasStatus(422).bodyText().contains("Чому");
    assertThat(post(parting, Map.of("reason", "Інша родина"))).hasStatus3xxRedirection();
    assertThat(get(file)).bodyText().contains("Запис вилучено зі справи", "Інша родина");
    assertThat(get(file + "/print")).bodyText().contains("Запис вилучено зі справи");
    assertThat(get(parting)).hasStatus(404);
  }

  @Test
  void nobodyChosenAndWrongDaysAreSaidAndWhatWasTypedStays() {
    var typed = typed(null, Objects.requireNonNull(records.make(unit).get("person")));
    typed.remove("people[0].taken");
    typed.put("review", "колись");

    assertThat(post("/cases", typed))
        .hasStatus(422)
        .bodyText()
        .contains("Оберіть хоча б одну людину", "День не зрозуміло", "Головне зі справи");
  }

  @Test
  void somebodyIsAddedAnEntryIsWrittenCorrectedAndTheCaseIsClosedAndOpened() {
    var made = records.make(unit);
    var file = "/cases/" + made.get("id");
    post(file + "/parties", Map.of("role", "LEGAL_REP", "name", "Казковська Василина"));
    assertThat(post(file + "/parties", Map.of("role", "VICTIM", "name", "А", "chosen", "x")))
        .hasStatus(400);
    post(file + "/entries", Map.of("section", "WORK", "words", "Подзвонила о дев’ятій"));
    assertThat(post(file + "/entries", Map.of("section", "WORK", "words", " ")))
        .hasStatus(422)
        .bodyText()
        .contains("Напишіть, що сталося");
    post(
        file + "/entries/" + made.get("entry") + "/correction",
        Map.of("section", "WORK", "words", "Інший запис"));
    assertThat(get(file))
        .bodyText()
        .contains("Казковська Василина", "Подзвонила о дев’ятій", "<del>Вигаданий запис</del>");

    assertThat(post(file + "/turn", Map.of("version", "1", "status", "CLOSED")))
        .hasStatus(422)
        .bodyText()
        .contains("Вкажіть, чому справу закрито");
    post(file + "/turn", Map.of("version", "1", "status", "CLOSED", "ending", "SAFE"));
    assertThat(get("/cases")).bodyText().doesNotContain(made.get("id"));
    assertThat(get("/cases?show=ended")).bodyText().contains(made.get("id"));
    post(file + "/turn", Map.of("version", "2", "status", "IN_WORK"));
    assertThat(get("/cases")).bodyText().contains(made.get("id"));
  }

  @Test
  void ofTwoWhoChangeTheSecondSeesBothVersions() {
    var file = "/cases/" + records.make(unit).get("id") + "/change";
    post(file, Map.of("version", "1", "kind", "DV", "words", "Перша"));

    assertThat(post(file, Map.of("version", "1", "kind", "DV", "words", "Друга")))
        .hasStatus(409)
        .bodyText()
        .contains("Перша", "Друга");
  }

  @Test
  void anInstitutionIsLetInPastTheGateAndPutOutAgain() {
    var made = records.make(unit);
    var file = "/cases/" + made.get("id");
    var centre = Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle();
    var asked =
        new HashMap<>(
            Map.of("kind", "CSS", "institution", centre.unit().toString(), "why", "REFERRAL"));

    assertThat(post(file + "/participations", asked)).hasStatus(422);
    asked.put("reason", "VITAL_INTEREST");
    assertThat(post(file + "/participations", asked)).hasStatus3xxRedirection();
    assertThat(web.get().uri(file).with(centre.asks()).exchange())
        .hasStatusOk()
        .bodyText()
        .contains("Справу веде", "Небувалюк Оксана Петрівна")
        .doesNotContain("Небувалюк Петро");

    post(file + "/participations/" + centre.unit() + "/end", Map.of());
    assertThat(web.get().uri(file).with(centre.asks()).exchange()).hasStatus(404);
  }

  private RecordMaker reports() {
    return makers.stream()
        .filter(maker -> maker.beginnings().contains("/reports/{id}"))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> typed(
      @org.jspecify.annotations.Nullable String report, String person) {
    var typed = new HashMap<String, String>();
    typed.put("key", UUID.randomUUID().toString());
    if (report != null) {
      typed.put("report", report);
    }
    typed.put("kind", "DV");
    typed.put("words", "Головне зі справи");
    typed.put("people[0].person", person);
    typed.put("people[0].role", "VICTIM");
    typed.put("people[0].taken", "true");
    return typed;
  }

  private MvcTestResult get(String address) {
    return olena.get(web, address);
  }

  private MvcTestResult post(String address, Map<String, String> fields) {
    return olena.post(web, address, fields);
  }
}
