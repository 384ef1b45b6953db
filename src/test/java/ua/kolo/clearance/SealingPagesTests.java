package ua.kolo.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;
import ua.kolo.RecordMaker;
import ua.kolo.Someone;
import ua.kolo.audit.Written;
import ua.kolo.identity.Role;

/// Whoever seals a record says who keeps seeing it; a case is sealed, and opened from outside, like
/// the record of a person.
@KoloTest
class SealingPagesTests {
  private final UUID unit = UUID.randomUUID();
  private final Someone head = Someone.as(Role.COORDINATOR, unit).settle();
  private final Someone named = Someone.as(Role.CASE_WORKER, unit).settle();
  private final Someone other = Someone.as(Role.CASE_WORKER, unit).settle();
  private final MockMvcTester web;
  private final List<RecordMaker> makers;

  SealingPagesTests(MockMvcTester web, List<RecordMaker> makers) {
    this.web = web;
    this.makers = makers;
  }

  @Test
  void thePostsThatKeepSeeingAreChosen() {
    var file = made();
    var form = "/clearance/records/case/" + file + "/sealing";
    assertThat(text(get(head, "/cases/" + file)))
        .contains(form, "/clearance/records/case/" + file + "/tie");
    assertThat(text(get(named, "/cases/" + file))).doesNotContain(form);
    assertThat(text(get(head, form)))
        .contains(named.post().toString(), other.post().toString())
        .doesNotContain(head.post().toString());

    var foreign = UUID.randomUUID().toString();
    assertThat(send(head, form, "reason", "KNOWN_TO_ALL", "post", foreign)).hasStatus(400);
    assertThat(get(other, "/cases/" + file)).hasStatusOk();
    assertThat(send(head, form, "reason", "KNOWN_TO_ALL", "post", named.post().toString()))
        .hasStatus3xxRedirection();
    assertThat(get(head, "/cases/" + file)).hasStatusOk();
    assertThat(get(named, "/cases/" + file)).hasStatusOk();
    assertThat(get(other, "/cases/" + file)).hasStatus(404);
    assertThat(text(get(head, form))).contains("Запис бачать лише ці посади", "проба, Проба");
  }

  @Test
  void whomASealLeavesInIsChangedAtOnceByWhoIsNamed() {
    var file = made();
    var form = "/clearance/records/case/" + file + "/sealing";
    send(head, form, "reason", "THREAT", "post", named.post().toString());
    assertThat(text(get(head, form)))
        .contains("value=\"" + named.post() + "\" checked")
        .doesNotContain("value=\"" + other.post() + "\" checked");
    var second = Someone.as(Role.COORDINATOR, unit).settle();
    assertThat(send(second, form + "/posts", "post", second.post().toString())).hasStatus(404);

    assertThat(send(head, form + "/posts", "post", other.post().toString()))
        .hasRedirectedUrl("/cases/" + file);

    assertThat(get(head, "/cases/" + file)).hasStatusOk();
    assertThat(get(other, "/cases/" + file)).hasStatusOk();
    assertThat(get(named, "/cases/" + file)).hasStatus(404);
    assertThat(Written.about(UUID.fromString(file)))
        .containsSubsequence("UPDATE clearance.sealing", "INSERT clearance.sealing");
  }

  private MvcTestResult send(Someone who, String address, String... fields) {
    var request = web.post().uri(address).with(who.asks()).with(csrf());
    for (int at = 0; at < fields.length; at += 2) {
      request = request.param(fields[at], fields[at + 1]);
    }
    return request.exchange();
  }

  @Test
  void aCaseOfAnotherInstitutionIsOpenedByBreakingTheGlass() {
    var file = made();
    var stranger = Someone.as(Role.POLICE, UUID.randomUUID()).settle();
    assertThat(text(get(stranger, "/clearance/glass?kind=case")))
        .contains("value=\"case\" checked");

    var broken =
        web.post()
            .uri("/clearance/glass")
            .param("kind", "case")
            .param("record", "https://kolo.example/cases/" + file)
            .param("reason", "THREAT_TO_LIFE")
            .with(stranger.asks())
            .with(csrf())
            .exchange();

    assertThat(broken.getResponse().getRedirectedUrl()).isEqualTo("/cases/" + file);
    assertThat(get(stranger, "/cases/" + file)).hasStatusOk();
  }

  private MvcTestResult get(Someone who, String address) {
    return web.get().uri(address).with(who.asks()).exchange();
  }

  private static String text(MvcTestResult page) {
    assertThat(page).hasStatusOk();
    return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private String made() {
    var maker =
        makers.stream()
            .filter(one -> one.beginnings().contains("/cases/{id}"))
            .findFirst()
            .orElseThrow();
    return Objects.requireNonNull(maker.make(unit).get("id"));
  }
}
