package ua.kolo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.Workplace;
import ua.kolo.clearance.Clearance;
import ua.kolo.clearance.Reason;
import ua.kolo.clearance.SealReason;
import ua.kolo.clearance.Tie;
import ua.kolo.identity.Role;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Persons;
import ua.kolo.persons.Purpose;
import ua.kolo.persons.Relatives;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;

/// Where records are read by those who lead them, so are the people who stand in their files only;
/// a search says no more than whom to ask, so that nobody is written twice.
@KoloTest
class PeopleNeedToKnowTests {
  private static final String NAME = "Таємниченко Соломія Юріївна";
  private final UUID unit = UUID.randomUUID();
  private final Someone lead = Someone.as(Role.CASE_WORKER, unit).settle();
  private final Someone colleague = Someone.as(Role.POLICE, unit).settle();
  private final Someone coordinator = Someone.as(Role.COORDINATOR, unit).settle();
  private final CaseWork work;
  private final Circles circles;
  private final Persons persons;
  private final Clearance clearance;
  private final Relatives relatives;
  private final MockMvcTester web;
  private UUID person = new UUID(0, 0);
  private UUID file = new UUID(0, 0);

  PeopleNeedToKnowTests(
      CaseWork work,
      Circles circles,
      Persons persons,
      Clearance clearance,
      Relatives relatives,
      MockMvcTester web) {
    this.work = work;
    this.circles = circles;
    this.persons = persons;
    this.clearance = clearance;
    this.relatives = relatives;
    this.web = web;
  }

  @BeforeEach
  void somebodyInAFile() {
    person = lead.acting().call(() -> persons.add(born(), List.of()));
    Workplace.narrow(unit);
    assertThat(colleague.get(web, "/persons/" + person)).hasStatusOk();
    file = open(lead);
  }

  @Test
  void whoStandsInAColleaguesFileOnlyIsFoundNowhere() {
    assertThat(lead.get(web, "/persons/" + person)).hasStatusOk();
    assertThat(coordinator.get(web, "/persons/" + person)).hasStatusOk();
    assertThat(colleague.get(web, "/persons/" + person)).hasStatus(404);
    for (var child : List.of("", "/consents")) {
      assertThat(lead.get(web, "/api/v1/persons/" + person + child)).as(child).hasStatusOk();
      assertThat(colleague.get(web, "/api/v1/persons/" + person + child)).as(child).hasStatus(404);
    }
    assertThat(text(colleague.get(web, "/persons"))).doesNotContain("Таємниченко");
    assertThat(colleague.acting().call(() -> persons.named(List.of(person)))).isEmpty();
    var found = colleague.acting().call(() -> persons.search(born(), Purpose.CASE_WORK));
    assertThat(found.own()).isEmpty();
  }

  @Test
  void somebodyCloseIsClosedAlsoWhileColleaguesKeepTheirRecord() {
    colleague.acting().run(() -> relatives.name(born(), Tie.SIBLING));

    Workplace.widen(unit);

    assertThat(colleague.get(web, "/persons/" + person)).hasStatus(404);
  }

  @Test
  void whoStandsInOnesOwnFileTooIsRead() {
    coordinator.acting().run(() -> circles.add(file, colleague.post()));
    assertThat(colleague.get(web, "/persons/" + person)).hasStatusOk();
    coordinator.acting().run(() -> circles.end(file, colleague.post()));
    assertThat(colleague.get(web, "/persons/" + person)).hasStatus(404);
  }

  @Test
  void whoeverWasTakenOutOfTheFileIsReadAgain() {
    Workplace.change(
        "update cases.party set ended_at = now(), ended_by = 'x' where file = ?", file);
    assertThat(colleague.get(web, "/persons/" + person)).hasStatusOk();
  }

  @Test
  void whatIsOfOnePersonIsKeptTogether() {
    var other = lead.acting().call(() -> persons.add(born(), List.of()));
    assertThat(colleague.get(web, "/persons/" + other)).hasStatusOk();
    Workplace.change(
        "update persons.person set merged_into = '%s' where id = ?".formatted(person), other);
    assertThat(colleague.get(web, "/persons/" + other)).hasStatus(404);
  }

  @Test
  void nobodyIsTakenIntoOnesOwnFileByTheirNumber() {
    var party = new NewCase.NewParty(person, "VICTIM", null, true);
    var opening = new NewCase("DV", null, null, null, List.of(party));
    assertThatThrownBy(() -> colleague.acting().run(() -> work.open(opening, null)))
        .isInstanceOf(BadRequest.class);
  }

  @Test
  void aBrokenGlassOpensThePersonForReadingOnly() {
    colleague
        .acting()
        .run(() -> clearance.breakGlass(Persons.KIND, person, Reason.CHILD_IN_DANGER));

    assertThat(colleague.get(web, "/persons/" + person)).hasStatusOk();
    assertThatThrownBy(() -> colleague.acting().run(() -> persons.change(person, 1, born(), null)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void aSearchSaysWhomToAskAndNothingOfTheRecord() {
    var found = text(search(NAME, "14.05.1988"));

    assertThat(found)
        .contains("Таку людину вже знає ваша установа", "проба, Проба")
        .doesNotContain(person.toString(), file.toString());
    assertThat(text(search(NAME, ""))).doesNotContain("Таку людину вже знає");
    assertThat(lead.acting().call(() -> persons.knownHere(born()))).isEmpty();
    assertThat(
            Someone.as(Role.POLICE, UUID.randomUUID())
                .settle()
                .acting()
                .call(() -> persons.knownHere(born())))
        .isEmpty();
  }

  @Test
  void ofASealedRecordNobodyIsTold() {
    coordinator
        .acting()
        .run(() -> clearance.seal(Persons.KIND, person, Set.of(), SealReason.THREAT));

    assertThat(colleague.acting().call(() -> persons.knownHere(born()))).isEmpty();
  }

  @Test
  void whereTheLeadingPostIsNoMoreHeadsAndCoordinatorsAreAsked() {
    Workplace.closePost(lead.post());

    assertThat(colleague.acting().call(() -> persons.knownHere(born()))).containsExactly("");
    assertThat(text(search(NAME, "14.05.1988"))).contains("керівника або координатора");
  }

  @Test
  void beforeThePersonIsWrittenAgainItIsAskedWhetherItIsAnother() {
    var fields = Map.of("surname", "Таємниченко", "given", "Соломія", "born", "14.05.1988");
    var asked = colleague.post(web, "/persons", fields);
    assertThat(asked).hasStatus(422);
    assertThat(body(asked)).contains("Таку людину вже знає ваша установа", "name=\"another\"");

    var sure = new HashMap<>(fields);
    sure.put("another", "true");
    assertThat(colleague.post(web, "/persons", sure)).hasStatus3xxRedirection();
  }

  @Test
  void programsAreToldWhomToAsk() {
    var sought =
        """
        {"purpose": "CASE_WORK",
         "identity": {"surname": "Таємниченко", "given": "Соломія", "birthDate": "1988-05-14"}}
        """;
    assertThat(
            web.post()
                .uri("/api/v1/persons/search")
                .contentType(MediaType.APPLICATION_JSON)
                .content(sought)
                .with(csrf())
                .with(colleague.asks())
                .exchange())
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.here[0]")
        .isEqualTo("проба, Проба");
  }

  private MvcTestResult search(String name, String born) {
    return colleague.post(
        web, "/persons/search", Map.of("name", name, "born", born, "purpose", "CASE_WORK"));
  }

  private UUID open(Someone who) {
    var party = new NewCase.NewParty(person, "VICTIM", null, true);
    return who.acting()
        .call(() -> work.open(new NewCase("DV", null, null, null, List.of(party)), null));
  }

  private static Identity born() {
    return new Identity(
        "Таємниченко",
        "Соломія",
        "Юріївна",
        List.of(),
        LocalDate.of(1988, 5, 14),
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of());
  }

  private static String text(MvcTestResult page) {
    assertThat(page).hasStatusOk();
    return body(page);
  }

  private static String body(MvcTestResult page) {
    return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
