package ua.kolo.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.audit.Written;
import ua.kolo.identity.Role;

@KoloTest
class PersonPagesTests {
  private final MockMvcTester web;
  private final PersonRecords records;
  private final EnquiryRecords enquiries;
  private final UUID unit = UUID.randomUUID();
  private final Someone olena = Someone.as(Role.COORDINATOR, unit);

  PersonPagesTests(MockMvcTester web, PersonRecords records, EnquiryRecords enquiries) {
    this.web = web;
    this.records = records;
    this.enquiries = enquiries;
  }

  @Test
  void everyPageOfAPersonOpens() {
    var made = records.make(unit);
    enquiries.make(unit);
    var person = "/persons/" + made.get("id");

    for (var address :
        List.of(
            "/persons",
            person,
            person + "/entry",
            person + "/history",
            person + "/shredding",
            person + "/doubles/" + made.get("other"),
            "/persons/doubles",
            "/persons/enquiries")) {
      assertThat(web.get().uri(address).with(olena.asks()).exchange()).as(address).hasStatusOk();
    }
  }

  @Test
  void aSearchLeadsToTheEntryOfANewPersonAndAFoundOneIsAskedAbout() {
    records.make(unit);
    var found = post("/persons/search", Map.of("name", "Уявнюк Олена", "purpose", "CASE_WORK"));
    assertThat(found).hasStatusOk().bodyText().contains("Уявнюк Олена", "Записати нову особу");
    assertThat(post("/persons/entry", Map.of("name", "Уявнюк Олена"))).hasStatusOk();

    var typed = Map.of("surname", "Уявнюк", "given", "Єлена");
    assertThat(post("/persons", typed)).hasStatus(422).bodyText().contains("Це інша особа");
    assertThat(post("/persons", Map.of("surname", "Уявнюк", "given", "Єлена", "another", "true")))
        .hasStatus3xxRedirection();
  }

  @Test
  void whatCannotBeReadIsSaidBesideItsField() {
    assertThat(post("/persons/search", Map.of("name", "")))
        .hasStatus(422)
        .bodyText()
        .contains("Виберіть, навіщо шукаєте", "Введіть ім’я");
    assertThat(post("/persons", Map.of("born", "31.02.1990", "taxNumber", "1234567890")))
        .hasStatus(422)
        .bodyText()
        .contains("Дату народження не зрозуміло", "РНОКПП має 10 цифр");
  }

  @Test
  void aPersonFoundIsOpenedForTheStatedPurposeAndShowsTheNumberTheAuditorAsksBy() {
    var id = records.make(unit).get("id");
    var found = post("/persons/search", Map.of("name", "Уявнюк Олена", "purpose", "COURT_REQUEST"));
    var address = "/persons/" + id + "?purpose=COURT_REQUEST";
    assertThat(found).bodyText().contains(address);

    assertThat(web.get().uri(address).with(olena.asks()).exchange())
        .hasStatusOk()
        .bodyText()
        .contains("Номер запису", id, "аудитор установи");
    assertThat(Written.about(UUID.fromString(id))).contains("LOOKED person COURT_REQUEST");
    var auditor = Someone.as(Role.AUDITOR, unit);
    assertThat(web.get().uri("/audit?subject=" + id).with(auditor.asks()).exchange())
        .hasStatusOk()
        .bodyText()
        .contains("/audit/subjects/" + id, "Хто дивився цей запис");
  }

  @Test
  void anEndlessNameIsRefusedAndKillsNothing() {
    var endless = "а".repeat(20_000);

    for (var address : List.of("/persons/search", "/persons/entry")) {
      assertThat(post(address, Map.of("name", endless, "purpose", "CASE_WORK")))
          .as(address)
          .hasStatus(422)
          .bodyText()
          .contains("щонайбільше 300 знаків");
    }
    assertThat(post("/persons", Map.of("surname", endless)))
        .hasStatus(422)
        .bodyText()
        .contains("щонайбільше 300 знаків");
  }

  @Test
  void whoMayNotWriteIsRefusedBeforeTheFormIsRead() {
    var made = records.make(unit);
    var reader = Someone.as(Role.AUDITOR, unit);
    var stranger = Someone.as(Role.COORDINATOR, UUID.randomUUID());
    var nonsense = Map.of("born", "колись");

    assertThat(post(reader, "/persons", nonsense)).hasStatus(403);
    assertThat(post(reader, "/persons/" + made.get("id") + "/entry", nonsense)).hasStatus(403);
    assertThat(post(stranger, "/persons/" + made.get("id") + "/entry", nonsense)).hasStatus(404);
  }

  private MvcTestResult post(String address, Map<String, String> fields) {
    return post(olena, address, fields);
  }

  private MvcTestResult post(Someone who, String address, Map<String, String> fields) {
    return who.post(web, address, fields);
  }
}
