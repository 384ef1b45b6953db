package ua.kolo.conferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.identity.Role;

@KoloTest
class ConferencePagesTests {
  private final MockMvcTester web;
  private final ConferenceRecords records;
  private final Someone olena = Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle();
  private final Someone centre = Someone.as(Role.SERVICE_PROVIDER, UUID.randomUUID()).settle();

  ConferencePagesTests(MockMvcTester web, ConferenceRecords records) {
    this.web = web;
    this.records = records;
  }

  @Test
  void theListAndTheCaseSayWhatToDoWhenThereIsNone() {
    assertThat(get(olena, "/conferences")).bodyText().contains("Немає конференцій попереду");
    assertThat(get(olena, "/conferences?all=true&lang=en")).hasStatusOk();
    var file = records.file(olena.acting());
    assertThat(get(olena, "/cases/" + file))
        .bodyText()
        .contains("Скликати конференцію", "ще не скликали");
  }

  /// From the call to the decision reported done, by the two institutions on their own pages.
  @Test
  void aConferenceIsCalledAnsweredHeldAndItsDecisionDone() {
    var file = records.file(olena.acting());
    var calling = "/cases/" + file + "/conferences";
    assertThat(get(olena, calling)).bodyText().contains("На розсуд");
    var at = Instant.now().plus(Duration.ofHours(2));
    var fields = new HashMap<String, String>();
    fields.put("key", UUID.randomUUID().toString());
    fields.put("why", "HIGH_RISK");
    fields.put("day", Hour.day(at));
    fields.put("time", Hour.time(at));
    fields.put("points[0].words", "Вигаданий пункт");
    fields.put("points[0].section", "RISK");
    assertThat(post(olena, calling, fields)).hasStatus(422).bodyText().contains("немає оцінки");
    fields.put("why", "JUDGEMENT");
    assertThat(post(olena, calling, fields)).hasStatus(422).bodyText().contains("Поясніть");
    fields.put("explanation", "Вигадана підстава");
    var conference = Objects.requireNonNull(redirected(post(olena, calling, fields)));
    assertThat(redirected(post(olena, calling, fields))).isEqualTo(conference);
    var changed = new HashMap<>(fields);
    changed.put("explanation", "Змінена підстава");
    assertThat(post(olena, calling, changed))
        .hasStatus(409)
        .bodyText()
        .contains("першим надсиланням", conference, "Змінена підстава");

    assertThat(get(olena, conference + "/invitations?kind=CSS")).hasStatusOk();
    var invited = new HashMap<String, String>();
    invited.put("kind", "CSS");
    invited.put("institution", centre.unit().toString());
    assertThat(post(olena, conference + "/invitations", invited)).hasStatus(422);
    invited.put("reason", "VITAL_INTEREST");
    invited.put("why", "вигадано");
    post(olena, conference + "/invitations", invited);

    assertThat(get(centre, "/today")).bodyText().contains("Відповісти на запрошення");
    assertThat(get(centre, "/conferences")).bodyText().contains("чекаємо відповіді");
    assertThat(get(centre, conference)).bodyText().contains("запрошує вашу", "Вигаданий пункт");
    var answer = conference + "/invitations/" + centre.unit() + "/answer";
    assertThat(get(centre, answer)).bodyText().contains("передаємо слово");
    assertThat(post(centre, answer, Map.of("what", "WORD"))).hasStatus(422);
    post(centre, answer, Map.of("what", "COMING"));
    assertThat(get(olena, conference)).bodyText().contains("прийде", "Записати відповідь");

    everyFormOpens(conference);
    var there = Map.of("version", "1", "there", centre.unit().toString());
    post(olena, conference + "/holding", there);
    var note = new HashMap<>(Map.of("section", "RISK", "words", "Вигаданий запис"));
    note.put("key", UUID.randomUUID().toString());
    post(olena, conference + "/notes", note);
    note.put("words", "Вигаданий запис, уточнено");
    var twice = post(olena, conference + "/notes", note);
    assertThat(twice).hasStatus(409).bodyText().contains("першим надсиланням", conference);
    assertThat(org.jsoup.Jsoup.parse(body(twice)).select("[name=key]").val())
        .isNotEqualTo(note.get("key"));
    var decision = new HashMap<String, String>();
    decision.put("section", "WORK");
    decision.put("words", "Вигадане рішення");
    decision.put("institution", centre.unit().toString());
    assertThat(post(olena, conference + "/decisions", decision)).hasStatus(422);
    decision.put("until", Hour.day(at.plus(Duration.ofDays(5))));
    post(olena, conference + "/decisions", decision);

    var page = body(get(centre, conference));
    assertThat(page).contains("Вигаданий запис", "Вигадане рішення", "виконується");
    var link = decisionOf(page, conference);
    assertThat(get(centre, link)).bodyText().contains("Виконано").doesNotContain("Зняти: більше");
    post(centre, link, Map.of("what", "DONE"));
    assertThat(get(olena, link + "?lang=en")).bodyText().contains("not done after all");
    assertThat(get(olena, "/cases/" + file))
        .bodyText()
        .contains("Скликано конференцію на", "Рішення конференції виконано");
    for (var format : new String[] {"DOCX", "PDF", "ODT"}) {
      assertThat(get(centre, conference + "/document?format=" + format)).as(format).hasStatusOk();
    }
  }

  private void everyFormOpens(String conference) {
    for (var form : new String[] {"/change", "/cancellation", "/holding", "/points"}) {
      assertThat(get(olena, conference + form)).as(form).hasStatusOk();
      assertThat(get(olena, conference + form + "?lang=en")).as(form).hasStatusOk();
      assertThat(get(centre, conference + form)).as(form).hasStatus3xxRedirection();
    }
  }

  private static String decisionOf(String page, String conference) {
    var start = page.indexOf(conference + "/decisions/");
    return page.substring(start, page.indexOf('"', start));
  }

  private static String redirected(MvcTestResult answer) {
    return String.valueOf(answer.getResponse().getRedirectedUrl());
  }

  private static String body(MvcTestResult page) {
    try {
      return page.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private MvcTestResult get(Someone who, String address) {
    return web.get().uri(address).with(who.asks()).exchange();
  }

  private MvcTestResult post(Someone who, String address, Map<String, String> fields) {
    var request = web.post().uri(address).with(csrf()).with(who.asks());
    fields.forEach(request::param);
    return request.exchange();
  }
}
