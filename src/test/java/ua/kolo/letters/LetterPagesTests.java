package ua.kolo.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.identity.Role;

/// In the trial, where no letter leaves.
@KoloTest
class LetterPagesTests {
  private final Someone worker = Someone.as(Role.CASE_WORKER, UUID.randomUUID());
  private final Someone admin = Someone.as(Role.ADMINISTRATOR, worker.unit());
  private final MockMvcTester web;
  private final Postman postman;

  LetterPagesTests(MockMvcTester web, Postman postman) {
    this.web = web;
    this.postman = postman;
  }

  @Test
  void everyPageOpensEmpty() {
    assertThat(get(worker, "/me/letters")).hasStatusOk().bodyText().contains("Пробний запуск");
    assertThat(get(admin, "/me/letters?lang=en")).hasStatusOk();
    assertThat(get(admin, "/letters")).hasStatusOk();
    assertThat(get(worker, "/me/letters/confirmation?code=x")).hasStatusOk();
  }

  @Test
  void aLetterIsReadHereAndItsLinkConfirms() {
    assertThat(
            post(
                "/me/letters",
                "address",
                "proba@example.com",
                "day",
                "2",
                "overdue",
                "true",
                "entries",
                "true"))
        .hasStatus3xxRedirection();
    postman.round();

    var page = text(get(worker, "/me/letters"));
    assertThat(page).contains("Показано", "Адресу ще не підтверджено");
    var code = page.replaceAll("(?s).*confirmation\\?code=([0-9a-f]+).*", "$1");
    assertThat(post("/me/letters/confirmation", "code", code)).hasStatus3xxRedirection();
    assertThat(text(get(worker, "/me/letters"))).doesNotContain("Адресу ще не підтверджено");
    assertThat(text(get(admin, "/letters")))
        .contains("Підтвердження адреси")
        .doesNotContain("proba@example.com", "code=");

    assertThat(post("/me/letters/removal")).hasStatus3xxRedirection();
    assertThat(text(get(worker, "/me/letters"))).doesNotContain("proba@example.com");
  }

  @Test
  void aProgramAsksForLettersAndForgetsThemTheSameWay() {
    var mine = "/api/v1/me/letters";
    assertThat(api(web.get().uri(mine), "")).hasStatus(204);
    var wish =
        """
        {"address": "proba@example.com", "day": "2", "overdue": true, "entries": true,
         "reports": true}
        """;
    var wrong = wish.replace("proba@example.com", "хтось");
    assertThat(api(web.put().uri(mine), wrong)).hasStatus(400);
    assertThat(api(web.put().uri(mine), wish))
        .hasStatusOk()
        .bodyText()
        .contains("proba@example.com", "\"confirmed\":false");
    postman.round();
    var code = text(get(worker, "/me/letters"));
    code = code.replaceAll("(?s).*confirmation\\?code=([0-9a-f]+).*", "$1");
    var confirm = web.post().uri(mine + "/confirmation");
    assertThat(api(confirm, "{\"code\": \"" + code + "\"}")).hasStatus(204);
    assertThat(api(web.get().uri(mine), "")).bodyText().contains("\"confirmed\":true");
    assertThat(api(web.get().uri(mine + "/sent"), "")).bodyText().contains("CONFIRMATION");

    assertThat(admin.get(web, "/api/v1/letters"))
        .bodyText()
        .contains("CONFIRMATION")
        .doesNotContain("proba@example.com");
    assertThat(worker.get(web, "/api/v1/letters")).hasStatus(403);
    assertThat(api(web.delete().uri(mine), "")).hasStatus(204);
    assertThat(api(web.get().uri(mine), "")).hasStatus(204);
  }

  private MvcTestResult api(MockMvcTester.MockMvcRequestBuilder request, String body) {
    return request
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .with(csrf())
        .with(worker.asks())
        .exchange();
  }

  @Test
  void whatIsWrongIsSaidAndNothingTypedIsLost() {
    assertThat(post("/me/letters", "address", "хтось", "day", "2"))
        .hasStatus(422)
        .bodyText()
        .contains("хтось", "Впишіть адресу");
    assertThat(post("/me/letters", "address", "a@example.com", "day", "нині")).hasStatus(422);
    assertThat(post("/me/letters/confirmation", "code", "rubbish")).hasStatus(400);
  }

  private MvcTestResult get(Someone who, String path) {
    return web.get().uri(path).accept(MediaType.TEXT_HTML).with(who.asks()).exchange();
  }

  private MvcTestResult post(String path, String... fields) {
    var request = web.post().uri(path).accept(MediaType.TEXT_HTML).with(worker.asks()).with(csrf());
    for (int at = 0; at < fields.length; at += 2) {
      request = request.param(fields[at], fields[at + 1]);
    }
    return request.exchange();
  }

  private static String text(MvcTestResult answer) {
    try {
      return answer.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
