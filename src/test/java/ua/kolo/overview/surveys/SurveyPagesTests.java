package ua.kolo.overview.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.identity.Role;
import ua.kolo.overview.Neighbours;
import ua.kolo.overview.Neighbours.Kind;

/// The screens of requests on both sides, and their REST mirrors.
@KoloTest
class SurveyPagesTests {
  private final Neighbours raion = new Neighbours(2);
  private final Someone asker = Someone.as(Role.PROGRAMME_MANAGER, raion.raionUnit()).settle();
  private final Someone hromada = Someone.as(Role.PROGRAMME_MANAGER, raion.unit(1)).settle();
  private final MockMvcTester web;
  private final Surveys surveys;

  SurveyPagesTests(MockMvcTester web, Surveys surveys) {
    this.web = web;
    this.surveys = surveys;
  }

  @Test
  void aRequestIsMadeAnsweredSentAndRead() {
    var programme = raion.programme(1, raion.hromada(1), "HROMADA", 2025, 2025, 1);
    raion.indicator(1, programme, "Z-1", Kind.EVENTS, 2025, "7");
    assertThat(page(asker, "/surveys")).contains("Запитів ще немає");
    assertThat(page(hromada, "/surveys")).contains("Запитів до вас немає");
    assertThat(page(asker, "/surveys/new?lang=en")).contains("question[0]");
    assertThat(page(hromada, "/surveys/new")).contains("Запити надсилають район");
    assertThat(post(asker, "/surveys/new", "title=&due=31.02.2099&year=минулий&part=Q9"))
        .hasStatus(422)
        .bodyText()
        .contains("Напишіть строк як", "Напишіть рік", "Виберіть, що запитати");
    var form =
        "title=Стан за рік&year=2025&part=YEAR&due=31.12.2099&programme=true&more=Z-1"
            + "&question[0]=Скільки навчань&people[0]=yes";
    assertThat(post(hromada, "/surveys/new", form)).hasStatus(422);
    assertThat(post(asker, "/surveys/new", form)).hasStatus(302);
    var id = asker.acting().call(surveys::own).getFirst().id();
    assertThat(page(asker, "/surveys/" + id)).contains("0 з 2 (0 %)", "бракує");
    assertThat(page(asker, "/surveys/" + id + "?from=1")).contains("2–2 з 2", "0 з 2 (0 %)");

    var part = hromada.acting().call(surveys::received).getFirst().part().id();
    var item = hromada.acting().call(() -> surveys.items(id)).getLast().id();
    var here = "/replies/" + part;
    assertThat(page(hromada, "/surveys")).contains("Стан за рік");
    assertThat(page(hromada, here)).contains("2 з 3", "name=\"amount[" + item + "]\"");
    assertThat(post(hromada, here, "version=1&send=yes"))
        .hasStatus(422)
        .bodyText()
        .contains("Не на все відповіли");
    assertThat(post(hromada, here, "version=1&amount[" + item + "]=багато")).hasStatus(422);
    assertThat(post(hromada, here, "version=9&amount[" + item + "]=2")).hasStatus(409);
    assertThat(post(hromada, here, "version=1&amount[" + item + "]=2")).hasStatus(302);
    assertThat(page(hromada, here)).contains("value=\"&lt;5\"");
    assertThat(page(asker, "/surveys/" + id)).contains("0 з 2 (0 %)").doesNotContain("&lt;5");
    assertThat(post(hromada, here, "version=2&send=yes&amount[" + item + "]=<5")).hasStatus(302);
    assertThat(page(hromada, here + "?lang=en")).contains("The answer was sent");

    assertThat(page(asker, "/surveys/" + id)).contains("1 з 2 (50 %)", "&lt;5");
    assertThat(page(asker, "/surveys/" + id + "/answers.csv")).contains(";7;", "<5");
    assertThat(get(asker, "/surveys/" + id + "/answers.xlsx")).hasStatusOk();
    assertThat(post(asker, "/surveys/" + id + "/correction", "version=1&due=вчора")).hasStatus(422);
    assertThat(post(asker, "/surveys/" + id + "/correction", "version=7&due=30.12.2099"))
        .hasStatus(409);
    assertThat(post(asker, "/surveys/" + id + "/correction", "version=1&due=30.12.2099"))
        .hasStatus(302);
    assertThat(post(asker, "/surveys/" + id + "/closure", "a=b")).hasStatus(302);
    assertThat(post(hromada, here + "/return", "a=b")).hasStatus(409);
    assertThat(post(asker, "/surveys/" + id + "/reopening", "a=b")).hasStatus(302);
    assertThat(post(hromada, here + "/return", "a=b")).hasStatus(302);
    assertThat(page(asker, "/surveys?lang=en")).contains("waits for answers");
  }

  @Test
  void otherProgramsAskAndAnswer() {
    var body =
        """
        {"title":"Запит","year":2025,"due":"2099-12-31",
         "items":[{"kind":"QUESTION","words":"Скільки","people":false}]}
        """;
    var made = send(web.post().uri("/api/v1/surveys").header("Idempotency-Key", "k1"), asker, body);
    assertThat(made).hasStatus(201);
    var again =
        send(web.post().uri("/api/v1/surveys").header("Idempotency-Key", "k1"), asker, body);
    assertThat(again.getResponse().getHeader(HttpHeaders.LOCATION))
        .isEqualTo(made.getResponse().getHeader(HttpHeaders.LOCATION));
    assertThat(asker.acting().call(surveys::own)).hasSize(1);
    assertThat(send(web.post().uri("/api/v1/surveys"), asker, "{}")).hasStatus(400);

    assertThat(page(hromada, "/api/v1/replies")).contains("Запит");
    var part = hromada.acting().call(surveys::received).getFirst().part();
    var item = hromada.acting().call(() -> surveys.items(part.survey())).getFirst().id();
    var here = "/api/v1/replies/" + part.id();
    var answer = "{\"answers\":[{\"item\":\"%s\",\"amount\":12.5}]}".formatted(item);
    assertThat(send(web.put().uri(here), hromada, answer)).hasStatus(428);
    assertThat(send(web.put().uri(here).header("If-Match", "\"8\""), hromada, answer))
        .hasStatus(412);
    assertThat(
            send(web.put().uri(here + "?send=true").header("If-Match", "\"1\""), hromada, answer))
        .hasStatusOk()
        .bodyText()
        .contains("\"sent\":true");
    assertThat(page(asker, "/api/v1/surveys/" + part.survey()))
        .contains("\"answered\":1", "\"hromadas\":2", "12.5");
    assertThat(get(asker, "/api/v1/surveys/" + UUID.randomUUID())).hasStatus(404);
  }

  private MvcTestResult send(
      MockMvcTester.MockMvcRequestBuilder request, Someone someone, String body) {
    return request
        .with(someone.asks())
        .with(csrf())
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private String page(Someone someone, String address) {
    var result = get(someone, address);
    assertThat(result).hasStatusOk();
    try {
      return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private MvcTestResult get(Someone someone, String address) {
    return web.get().uri(address).with(someone.asks()).exchange();
  }

  private MvcTestResult post(Someone someone, String address, String form) {
    return web.post()
        .uri(address)
        .with(someone.asks())
        .with(csrf())
        .contentType("application/x-www-form-urlencoded;charset=UTF-8")
        .content(form)
        .exchange();
  }
}
