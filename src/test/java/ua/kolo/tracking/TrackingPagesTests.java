package ua.kolo.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.documents.Documents;
import ua.kolo.identity.Role;

/// The screens of programmes under way: full, empty, refused, changed by two.
@KoloTest
class TrackingPagesTests {
  private final Someone keeper = Someone.as(Role.PROGRAMME_MANAGER, UUID.randomUUID()).settle();
  private final Someone executor = Someone.as(Role.EXECUTOR, UUID.randomUUID()).settle();
  private final MockMvcTester web;
  private final Tracking tracking;
  private final MyMeasures measures;
  private final Lived lived;

  TrackingPagesTests(MockMvcTester web, Tracking tracking, MyMeasures measures, Lived lived) {
    this.web = web;
    this.tracking = tracking;
    this.measures = measures;
    this.lived = lived;
  }

  @ParameterizedTest
  @ValueSource(strings = {"uk", "en"})
  void everyPageOpensWithDataInBothLanguages(String tongue) {
    var id = lived.programme(keeper.acting(), executor.unit());
    var one = first();
    var asked =
        keeper.acting().call(() -> tracking.participations(id)).stream()
            .filter(Participation::byConsent)
            .findFirst()
            .orElseThrow();

    assertThat(page(executor, "/measures?which=ALL&lang=" + tongue)).contains(one.id().toString());
    assertThat(page(executor, "/measures/" + one.id() + "?lang=" + tongue))
        .contains("name=\"note\"");
    assertThat(page(executor, "/measures/calendar?lang=" + tongue)).contains("<form");
    assertThat(page(keeper, "/execution/" + id + "?lang=" + tongue)).contains("class=\"bars\"");
    assertThat(page(keeper, "/execution/" + id + "/executors?lang=" + tongue))
        .contains(asked.name());
    var theirs = "/execution/" + id + "/executors/" + asked.id();
    assertThat(page(keeper, theirs + "?q=установа&lang=" + tongue)).contains("value=\"REFUSED\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"uk", "en"})
  void allTimesOfAProgrammeAreFoundByStateExecutorAndYear(String tongue) {
    var id = lived.programme(keeper.acting(), executor.unit());
    var all = keeper.acting().call(() -> tracking.occurrences(id));
    var last = all.getLast();
    var times = "/execution/" + id + "/times?lang=" + tongue;

    assertThat(page(keeper, times)).contains("/measures/" + all.getFirst().id());
    assertThat(page(keeper, times + "&state=ANSWERED")).contains("class=\"nothing\"");
    assertThat(page(keeper, times + "&year=1999")).contains("class=\"nothing\"");
    var theirs = page(keeper, times + "&executor=" + last.executor());
    assertThat(theirs).contains("/measures/" + last.id());
    all.stream()
        .filter(one -> !one.executor().equals(last.executor()))
        .forEach(other -> assertThat(theirs).doesNotContain("/measures/" + other.id()));
    assertThat(page(keeper, "/api/v1/execution/" + id + "/times"))
        .contains("\"found\":" + all.size());
  }

  @Test
  void otherProgramsFollowTheProgrammeAndWriteDownConsent() throws Exception {
    var id = lived.programme(keeper.acting(), executor.unit());
    var asked =
        keeper.acting().call(() -> tracking.participations(id)).stream()
            .filter(Participation::byConsent)
            .findFirst()
            .orElseThrow();
    var theirs = "/api/v1/execution/" + id + "/executors/" + asked.id();

    assertThat(put(keeper, theirs + "/asking", "{\"on\":\"2026-02-01\",\"letter\":\"12/3\"}"))
        .hasStatusOk();
    assertThat(put(keeper, theirs + "/answer", "{\"answer\":\"CONFIRMED\"}")).hasStatus(400);
    assertThat(put(keeper, theirs + "/answer", "{\"answer\":\"CONFIRMED\",\"on\":\"2026-02-05\"}"))
        .hasStatusOk();
    assertThat(page(keeper, theirs)).contains("\"answer\":\"CONFIRMED\"", "2026-02-05");
    assertThat(put(executor, theirs + "/body", "{}").getResponse().getStatus()).isIn(403, 404);
    assertThat(web.delete().uri(theirs + "/answer").with(csrf()).with(keeper.asks()).exchange())
        .hasStatus(204);
    assertThat(page(keeper, theirs)).doesNotContain("CONFIRMED");
    assertThat(
            web.post()
                .uri("/api/v1/execution/" + id + "/taking-over")
                .with(csrf())
                .with(keeper.asks())
                .exchange())
        .hasStatusOk();
  }

  private MvcTestResult put(Someone who, String address, String body) {
    return web.put()
        .uri(address)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .with(csrf())
        .with(who.asks())
        .exchange();
  }

  @Test
  void anInstitutionWithoutMeasuresIsToldWhy() {
    assertThat(page(executor, "/measures")).contains("class=\"nothing\"");
  }

  @Test
  void whatIsMissingOrWrongComesBackWithTheWords() {
    lived.programme(keeper.acting(), executor.unit());
    var answer = "/measures/" + first().id() + "/answer";

    assertThat(post(executor, answer, "version=1&note=Слова")).hasStatus(422);
    assertThat(post(executor, answer, "version=1&status=PARTLY")).hasStatus(422);
    assertThat(post(executor, answer, "version=1&status=DONE&doneOn=31.31.2026")).hasStatus(422);
    assertThat(post(executor, answer, "version=1&status=DONE&doneOn=01.01.2999"))
        .hasStatus(422)
        .bodyText()
        .contains("01.01.2999");
    assertThat(post(executor, answer, "version=1&status=DONE&note=Зроблено")).hasStatus(302);
  }

  @Test
  void theSecondOfTwoSeesBothTexts() {
    lived.programme(keeper.acting(), executor.unit());
    var answer = "/measures/" + first().id() + "/answer";
    post(executor, answer, "version=1&status=DONE&note=Перші слова");

    assertThat(post(executor, answer, "version=1&status=PARTLY&note=Другі слова"))
        .hasStatus(409)
        .bodyText()
        .contains("Перші слова", "Другі слова", "value=\"2\"");
    assertThat(post(executor, answer, "version=2&status=PARTLY&note=Другі слова")).hasStatus(302);
  }

  @Test
  void aBodyIsAskedAnswersAndTheLetterNamesItsMeasures() throws Exception {
    var id = lived.programme(keeper.acting(), executor.unit());
    var asked =
        keeper.acting().call(() -> tracking.participations(id)).stream()
            .filter(Participation::byConsent)
            .findFirst()
            .orElseThrow();
    var theirs = "/execution/" + id + "/executors/" + asked.id();

    assertThat(post(keeper, theirs + "/asking", "day=нісенітниця")).hasStatus(422);
    assertThat(post(keeper, theirs + "/asking", "day=01.01.2999")).hasStatus(422);
    assertThat(post(keeper, theirs + "/asking", "day=01.02.2026&letter=12/3")).hasStatus(302);
    assertThat(post(keeper, theirs + "/answer", "day=05.02.2026&answer=CONFIRMED")).hasStatus(302);
    assertThat(page(keeper, theirs)).contains("05.02.2026");
    var letter = web.get().uri(theirs + "/letter").with(keeper.asks()).exchange().getResponse();
    var text = new Documents().read(letter.getContentAsByteArray(), "lyst.docx").toString();
    assertThat(text).contains(asked.name(), asked.text(), "Строк", "Очікуваний результат");
    assertThat(text).contains(Objects.requireNonNull(asked.term()));
    assertThat(web.get().uri(theirs + "/letter?format=PDF").with(keeper.asks()).exchange())
        .hasStatusOk()
        .hasContentTypeCompatibleWith("application/pdf");
  }

  private Occurrence first() {
    var all = new MeasureFilter(MeasureFilter.Which.ALL, null);
    return executor.acting().call(() -> measures.list(all, null, 1)).getFirst();
  }

  private String page(Someone who, String address) {
    var answer = web.get().uri(address).with(who.asks()).exchange();
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private MvcTestResult post(Someone who, String address, String form) {
    return web.post().uri(address + "?" + form).with(csrf()).with(who.asks()).exchange();
  }
}
