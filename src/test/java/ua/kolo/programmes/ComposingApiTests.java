package ua.kolo.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.identity.Role;

/// Other programs compose a draft, cut it to a budget and gather agreement, as the pages do.
@KoloTest
class ComposingApiTests {
  private static final String HERE = "/api/v1/programmes/";
  private final Someone manager = Someone.as(Role.PROGRAMME_MANAGER, UUID.randomUUID()).settle();
  private final Someone reader = Someone.as(Role.EXECUTOR, manager.unit()).settle();
  private final MockMvcTester web;

  ComposingApiTests(MockMvcTester web) {
    this.web = web;
  }

  @Test
  void aTemplateBecomesADraftOnceAndItsMeasuresAreBorrowed() throws Exception {
    var codes = read(get("/api/v1/programme-templates"), "$[*].code");
    assertThat(codes).contains("violence");
    var asked =
        """
        {"from":"TEMPLATE","template":"violence","territory":"UA80000000000093317",
         "title":"Вигадана програма","firstYear":2027,"lastYear":2028}
        """;
    var first = made(asked, "one");
    assertThat(made(asked, "one")).isEqualTo(first);
    assertThat(body(get(HERE + first))).contains("Вигадана програма", "2027");
    assertThat(send(HttpMethod.POST, HERE.substring(0, HERE.length() - 1), "{\"from\":\"OWN\"}"))
        .hasStatus(400);

    var second = made("{\"from\":\"OWN\",\"source\":\"%s\"}".formatted(first), "two");
    assertThat(body(get(HERE + second))).contains("2029");
    int before = measures(second);
    var found = get(HERE + second + "/borrowable?whose=OWN&size=2");
    assertThat(found).hasStatusOk();
    var keys = JsonPath.<List<String>>read(body(found), "$..key");
    var pick = "{\"programme\":\"%s\",\"keys\":[\"%s\"]}";
    var borrowed =
        "{\"whose\":\"OWN\",\"measures\":[%s,%s]}"
            .formatted(pick.formatted(first, keys.get(0)), pick.formatted(first, keys.get(1)));
    assertThat(send(HttpMethod.POST, HERE + second + "/borrowed", borrowed)).hasStatus(428);
    assertThat(sendOf(HttpMethod.POST, HERE + second + "/borrowed", borrowed, "\"9\""))
        .hasStatus(412);
    assertThat(sendOf(HttpMethod.POST, HERE + second + "/borrowed", borrowed, "\"0\""))
        .hasStatusOk();
    assertThat(measures(second)).isEqualTo(before + 2);
  }

  @Test
  void aScenarioSaysWhatFallsOutIsKeptAndBecomesThePlan() throws Exception {
    var id = withMoney();
    var here = HERE + id + "/scenarios";
    var at = get(here + "/at?percent=50");
    assertThat(at).hasStatusOk();
    assertThat(read(at, "$.measures[?(@.fate == 'OUT')].key")).isNotEmpty();
    double whole = JsonPath.<Number>read(body(at), "$.total.before").doubleValue();
    assertThat(JsonPath.<Number>read(body(at), "$.total.after").doubleValue())
        .isBetween(whole * 0.49, whole * 0.51);

    var named = "{\"name\":\"Половина\",\"budget\":{\"percent\":50,\"lawFirst\":false}}";
    assertThat(send(HttpMethod.POST, here, "{\"name\":\"Ні\",\"budget\":{}}")).hasStatus(400);
    assertThat(
            send(HttpMethod.POST, here, "{\"name\":\"Ні\",\"budget\":{\"percent\":5,\"whole\":5}}"))
        .hasStatus(400);
    var saved = send(HttpMethod.POST, here, named);
    assertThat(saved).hasStatus(201);
    var one = here + "/" + JsonPath.<String>read(body(saved), "$.id");
    assertThat(body(get(here))).contains("Половина");
    assertThat(body(get(one))).contains("\"cut\"");
    assertThat(send(HttpMethod.POST, one + "/plan", null)).hasStatus(428);
    assertThat(sendOf(HttpMethod.POST, one + "/plan", null, "\"0\"")).hasStatus(204);
    assertThat(JsonPath.<Number>read(body(get(one)), "$.cut.total.before").doubleValue())
        .isBetween(whole * 0.49, whole * 0.51);
    assertThat(send(HttpMethod.DELETE, one, null)).hasStatus(204);
    assertThat(get(one)).hasStatus(404);
  }

  @Test
  void theApprovalSheetIsProposedAskedAnsweredAndPrinted() throws Exception {
    var here = HERE + withMoney() + "/agreement";
    assertThat(read(send(HttpMethod.POST, here + "/proposal", null), "$.rows[*].role"))
        .contains("FINANCE", "LEGAL", "COMMISSION");
    var added = send(HttpMethod.POST, here + "/bodies", "{\"body\":\"Вигадана спілка\"}");
    assertThat(added).hasStatus(201);
    var rows = read(added, "$.rows[?(@.body == 'Вигадана спілка')].id");
    var row = here + "/bodies/" + rows.getFirst();
    assertThat(
            JsonPath.<Integer>read(body(send(HttpMethod.POST, here + "/asking", null)), "$.asked"))
        .isPositive();
    assertThat(send(HttpMethod.PUT, row + "/answer", "{\"answer\":\"REFUSED\"}")).hasStatus(400);
    var answer = "{\"answer\":\"%s\",\"on\":\"2026-01-12\",\"person\":\"Проба\"%s}";
    assertThat(send(HttpMethod.PUT, row + "/answer", answer.formatted("REFUSED", "")))
        .hasStatus(400);
    assertThat(
            send(
                HttpMethod.PUT,
                row + "/answer",
                answer.formatted("REMARKS", ",\"words\":\"Додати рік\"")))
        .hasStatusOk();
    assertThat(body(get(here))).contains("Додати рік");
    assertThat(get(here + "/document?format=ODT")).hasStatusOk();
    assertThat(send(HttpMethod.DELETE, row, null)).hasStatus(204);
    assertThat(body(get(here))).doesNotContain("Вигадана спілка");
  }

  @Test
  void whoOnlyReadsChangesNothing() throws Exception {
    var id = withMoney();
    for (var path :
        List.of("/agreement/proposal", "/agreement/asking", "/scenarios", "/borrowed")) {
      var asked =
          web.post()
              .uri(HERE + id + path)
              .contentType(MediaType.APPLICATION_JSON)
              .content("{}")
              .with(csrf())
              .with(reader.asks())
              .exchange();
      assertThat(asked).as(path).hasStatus(403);
    }
    assertThat(reader.get(web, HERE + id + "/agreement")).hasStatusOk();
    var stranger = Someone.as(Role.PROGRAMME_MANAGER, UUID.randomUUID()).settle();
    assertThat(stranger.get(web, HERE + id + "/agreement")).hasStatus(404);
    assertThat(stranger.get(web, HERE + id + "/scenarios")).hasStatus(404);
    assertThat(stranger.get(web, HERE + id + "/borrowable")).hasStatus(404);
  }

  private String withMoney() throws Exception {
    return imported("5-oblast-money.xlsx");
  }

  private String imported(String sample) throws UnsupportedEncodingException {
    var received =
        web.perform(
            multipart("/api/v1/programme-imports")
                .file(
                    new MockMultipartFile(
                        "file", sample, "application/octet-stream", Samples.read(sample)))
                .with(csrf())
                .with(manager.asks()));
    var id = JsonPath.<String>read(body(received), "$.id");
    var accepted = send(HttpMethod.POST, "/api/v1/programme-imports/" + id + "/acceptance", null);
    return JsonPath.read(body(accepted), "$.programme");
  }

  private String made(String asked, String key) throws UnsupportedEncodingException {
    var made =
        web.post()
            .uri("/api/v1/programmes")
            .header("Idempotency-Key", key)
            .contentType(MediaType.APPLICATION_JSON)
            .content(asked)
            .with(csrf())
            .with(manager.asks())
            .exchange();
    assertThat(made).hasStatus(201);
    return JsonPath.read(body(made), "$.programme");
  }

  private int measures(String programme) throws UnsupportedEncodingException {
    return JsonPath.read(body(get(HERE + programme + "/plan")), "$.measures.length()");
  }

  private MvcTestResult get(String path) {
    return manager.get(web, path);
  }

  private MvcTestResult send(HttpMethod method, String path, @Nullable String json) {
    return sendOf(method, path, json, null);
  }

  private MvcTestResult sendOf(
      HttpMethod method, String path, @Nullable String json, @Nullable String version) {
    var request = web.method(method).uri(path).with(csrf()).with(manager.asks());
    if (json != null) {
      request.contentType(MediaType.APPLICATION_JSON).content(json);
    }
    if (version != null) {
      request.header(HttpHeaders.IF_MATCH, version);
    }
    return request.exchange();
  }

  private static List<String> read(MvcTestResult result, String path)
      throws UnsupportedEncodingException {
    return JsonPath.read(body(result), path);
  }

  private static String body(MvcTestResult result) throws UnsupportedEncodingException {
    return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
  }
}
