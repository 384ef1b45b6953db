package ua.kolo.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.identity.Role;
import ua.kolo.platform.Right;

@KoloTest
class WebhookPagesTests {
  private final Someone admin = Someone.as(Role.ADMINISTRATOR, UUID.randomUUID());
  private final Receiver receiver = Receiver.open();
  private final MockMvcTester web;
  private final Webhooks webhooks;
  private final Sender sender;
  private final WebhookRecords records;

  WebhookPagesTests(MockMvcTester web, Webhooks webhooks, Sender sender, WebhookRecords records) {
    this.web = web;
    this.webhooks = webhooks;
    this.sender = sender;
    this.records = records;
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  @Test
  void everyPageOpensEmpty() {
    assertThat(get("/webhooks")).hasStatusOk();
    assertThat(get("/webhooks/new")).hasStatusOk();
    assertThat(get("/webhooks/new?lang=en")).hasStatusOk();
  }

  @Test
  void oneIsMadeTriedReadAndRemoved() {
    var token = token();
    var made =
        post("/webhooks", "token", token, "address", receiver.address(), "kinds", "DUTY_OVERDUE");
    assertThat(made).hasStatusOk().bodyText().contains("whsec_");
    var id = admin.acting().call(webhooks::list).getFirst().id();

    assertThat(post("/webhooks/" + id + "/test")).hasStatus3xxRedirection();
    receiver.answers(500);
    sender.round();

    assertThat(get("/webhooks")).bodyText().contains(receiver.address()).doesNotContain("whsec_");
    assertThat(get("/webhooks/" + id)).bodyText().contains("HTTP 500", "Надіслати ще раз");
    assertThat(get("/webhooks/" + id + "?lang=en")).bodyText().contains("Send again");
    assertThat(get("/webhooks/" + id + "/secret")).hasStatusOk();
    assertThat(post("/webhooks/" + id + "/secret")).hasStatusOk().bodyText().contains("whsec_");
    assertThat(get("/webhooks/" + id + "/removal")).hasStatusOk();
    assertThat(post("/webhooks/" + id + "/removal")).hasStatus3xxRedirection();
    assertThat(get("/webhooks/" + id)).hasStatus(404);
  }

  @Test
  void whatIsWrongIsSaidBesideTheFieldAndNothingTypedIsLost() {
    var token = token();

    assertThat(post("/webhooks", "token", token, "address", "https://10.0.0.1/x", "kinds", ""))
        .hasStatus(422);
    assertThat(
            post(
                "/webhooks",
                "token",
                token,
                "address",
                "https://10.0.0.1/x",
                "kinds",
                "DUTY_OVERDUE"))
        .hasStatus(422)
        .bodyText()
        .contains("https://10.0.0.1/x", "веде всередину мережі");
    assertThat(post("/webhooks", "token", "", "address", receiver.address())).hasStatus(422);
  }

  @Test
  void isChangedFromTheVersionThatWasShown() {
    var id = records.make(admin.settle().unit()).get("id");
    assertThat(get("/webhooks/" + id + "/edit")).bodyText().contains("https://1.1.1.1/hook");

    var address = "/webhooks/" + id + "/edit";
    assertThat(
            post(
                address,
                "version",
                "1",
                "address",
                "https://1.1.1.1/new",
                "kinds",
                "REFERRAL_SENT"))
        .hasStatus3xxRedirection();
    assertThat(
            post(
                address,
                "version",
                "1",
                "address",
                "https://1.1.1.1/late",
                "kinds",
                "REFERRAL_SENT"))
        .hasStatus(409)
        .bodyText()
        .contains("https://1.1.1.1/new", "https://1.1.1.1/late");
  }

  @Test
  void oneThatSwitchedItselfOffIsToldOnEveryPage() {
    var token = token();
    post("/webhooks", "token", token, "address", receiver.address(), "kinds", "DUTY_OVERDUE");
    var id = admin.acting().call(webhooks::list).getFirst().id();
    receiver.answers(410);
    post("/webhooks/" + id + "/test");
    sender.round();

    assertThat(get("/directory")).bodyText().contains("Сповіщення для програми вимкнулося");
    assertThat(get("/webhooks/" + id)).bodyText().contains("(410)");
  }

  @Test
  void otherProgramsMakeThemToo() {
    var body =
        "{\"token\":\"%s\",\"address\":\"%s\",\"kinds\":[\"REPORT_REGISTERED\"]}"
            .formatted(token(), receiver.address());
    var key = UUID.randomUUID().toString();

    var made = api("/api/v1/webhooks", body, key);
    assertThat(made).hasStatus(201).bodyJson().extractingPath("$.secret").asString();
    assertThat(api("/api/v1/webhooks", body, key)).bodyJson().extractingPath("$.secret").isNull();
    assertThat(admin.acting().call(webhooks::list)).hasSize(1);
    var id = admin.acting().call(webhooks::list).getFirst().id();

    assertThat(
            web.put()
                .uri("/api/v1/webhooks/" + id)
                .with(admin.asks())
                .with(csrf())
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"address\":\"https://1.1.1.1/x\",\"kinds\":[\"DUTY_OVERDUE\"]}"))
        .hasStatusOk()
        .hasHeader(HttpHeaders.ETAG, "\"2\"");
    assertThat(web.delete().uri("/api/v1/webhooks/" + id).with(admin.asks()).with(csrf()))
        .hasStatus(204);
  }

  private String token() {
    admin.settle();
    var worker = Someone.as(Role.CASE_WORKER, admin.unit());
    return records.token(worker, Right.CASE_READ).toString();
  }

  private MvcTestResult get(String path) {
    return web.get().uri(path).accept(MediaType.TEXT_HTML).with(admin.asks()).exchange();
  }

  private MvcTestResult post(String path, String... fields) {
    var request = web.post().uri(path).accept(MediaType.TEXT_HTML).with(admin.asks()).with(csrf());
    for (int at = 0; at < fields.length; at += 2) {
      request = request.param(fields[at], fields[at + 1]);
    }
    return request.exchange();
  }

  private MvcTestResult api(String path, String body, String key) {
    return web.post()
        .uri(path)
        .with(admin.asks())
        .with(csrf())
        .header("Idempotency-Key", key)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }
}
