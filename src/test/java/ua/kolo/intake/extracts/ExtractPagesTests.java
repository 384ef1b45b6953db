package ua.kolo.intake.extracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.identity.Role;

@KoloTest
class ExtractPagesTests {
  private final MockMvcTester web;
  private final Someone olena = Someone.as(Role.CASE_WORKER, UUID.randomUUID());

  ExtractPagesTests(MockMvcTester web) {
    this.web = web;
  }

  /// From a file in windows-1251 to the journal, and the same file once more.
  @Test
  void aFileIsUploadedMappedTriedRegisteredAndGone() {
    assertThat(get("/reports/extracts")).bodyText().contains("Звернення з файлу");
    assertThat(get("/reports/extracts?lang=en")).bodyText().contains("Reports from a file");
    assertThat(upload("\u0000")).hasStatus(422);
    var row = ExtractRecords.ROW;
    var text =
        ExtractRecords.HEADS
            + "\n"
            + row.formatted("1")
            + "\n"
            + row.formatted("2").replace("03.11.2026 10:15", "коли-небудь")
            + "\n"
            + row.formatted("3").replace("10:15", "12:30");
    var mapping = redirected(upload(text));
    assertThat(get(mapping)).bodyText().contains("№ ЖЄО", "Номер в іншому обліку", "Вигадано");

    assertThat(map(mapping, "VICTIM", "VICTIM")).hasStatus(422).bodyText().contains("двох");
    var file = redirected(map(mapping, "RECEIVED", "NUMBER"));
    assertThat(get(file))
        .bodyText()
        .contains("Дату не зрозуміло", "Небилицька Орина Петрівна", "готовий");
    assertThat(get(file + "?lang=en&from=0")).bodyText().contains("The date is not clear");

    var sent = web.post().uri(file + "/registration").with(csrf()).with(olena.asks()).exchange();
    assertThat(Map.copyOf(sent.getMvcResult().getFlashMap()))
        .containsEntry("notice", "extracts.said.registered")
        .containsEntry("waiting", 1);
    var again = web.post().uri(file + "/registration").with(csrf()).with(olena.asks()).exchange();
    assertThat(Map.copyOf(again.getMvcResult().getFlashMap()))
        .containsEntry("notice", "extracts.said.nothing")
        .containsEntry("waiting", 1);
    assertThat(get("/reports")).bodyText().contains("Небилицька Орина Петрівна");
    // The first became a report; of the third the program asks whether she is the same.
    assertThat(get(file)).bodyText().contains("зареєстровано", "оберіть, хто це", "схожість");

    post(file + "/discarding");
    assertThat(get(file)).bodyText().contains("Файлу більше немає").doesNotContain("Орина");
    assertThat(get("/reports/extracts?lang=en")).bodyText().contains("the file is destroyed");
    var second = redirected(map(redirected(upload(text)), "RECEIVED", "NUMBER"));
    assertThat(get(second)).bodyText().contains("уже зареєстровано раніше");
  }

  @Test
  void aProgramTakesAFileTheSameWay() throws Exception {
    var row = ExtractRecords.ROW;
    var text = ExtractRecords.HEADS + "\n" + row.formatted("7") + "\n" + row.formatted("8");
    assertThat(api(web.post().multipart().uri(API).file(part("\u0000")))).hasStatus(400);
    var made = api(web.post().multipart().uri(API).file(part(text)));
    assertThat(made).hasStatus(201);
    var file = Objects.requireNonNull(made.getResponse().getHeader("Location"));
    assertThat(api(web.get().uri(file + "/rows"))).bodyText().isEqualTo("[]");
    assertThat(api(web.get().uri(file + "/mapping"))).bodyText().contains("\"NUMBER\"", "Вигадано");
    var named =
        """
        {"columns": ["RECEIVED", "NUMBER", "VICTIM", "VICTIM_BORN", "OFFENDER", "FORMS"],
         "scenario": "A5", "basis": "MESSAGE", "channel": "SUBJECT", "reporter": "SUBJECT",
         "kind": "DV", "workedOff": false, "children": false}
        """;
    assertThat(api(json(web.put().uri(file + "/mapping"), "{}"))).hasStatus(400);
    assertThat(api(json(web.put().uri(file + "/mapping"), named))).hasStatusOk();

    var rows = api(web.get().uri(file + "/rows"));
    assertThat(rows).bodyText().contains("READY", "Небилицька Орина Петрівна");
    List<String> ids = JsonPath.read(rows.getResponse().getContentAsString(), "$[*].id");
    var choice = file + "/rows/" + ids.getLast() + "/choice";
    assertThat(api(json(web.put().uri(choice), "{\"skipped\": true}"))).hasStatus(204);
    assertThat(api(web.post().uri(file + "/registration")))
        .hasStatusOk()
        .bodyText()
        .contains("\"registered\":1");
    assertThat(get("/reports")).bodyText().contains("Небилицька Орина Петрівна");
    assertThat(api(web.get().uri(file))).bodyText().contains("\"ending\":\"REGISTERED\"");
    assertThat(api(web.delete().uri(file))).hasStatus(409);
    var stranger = Someone.as(Role.CASE_WORKER, UUID.randomUUID());
    assertThat(stranger.get(web, file)).hasStatus(404);
  }

  private static final String API = "/api/v1/reports/extracts";

  private static MockMultipartFile part(String text) {
    var content = text.getBytes(Charset.forName("windows-1251"));
    return new MockMultipartFile("file", "проба.csv", "text/csv", content);
  }

  private static MockMvcTester.MockMvcRequestBuilder json(
      MockMvcTester.MockMvcRequestBuilder request, String body) {
    return request.contentType(MediaType.APPLICATION_JSON).content(body);
  }

  private MvcTestResult api(MockMvcTester.MockMvcRequestBuilder request) {
    return request.with(csrf()).with(olena.asks()).exchange();
  }

  private MvcTestResult api(MockMvcTester.MockMultipartMvcRequestBuilder request) {
    return request.with(csrf()).with(olena.asks()).exchange();
  }

  private MvcTestResult upload(String text) {
    var content = text.getBytes(Charset.forName("windows-1251"));
    var file = new MockMultipartFile("file", "проба.csv", "text/csv", content);
    return web.post()
        .multipart()
        .uri("/reports/extracts")
        .file(file)
        .with(csrf())
        .with(olena.asks())
        .exchange();
  }

  private MvcTestResult map(String address, String first, String second) {
    return web.post()
        .uri(address)
        .with(csrf())
        .with(olena.asks())
        .param(
            "columns",
            first,
            second,
            "VICTIM".equals(first) ? "-" : "VICTIM",
            "VICTIM_BORN",
            "OFFENDER",
            "FORMS",
            "NARRATIVE")
        .param("scenario", "A5")
        .param("basis", "MESSAGE")
        .param("channel", "SUBJECT")
        .param("reporter", "SUBJECT")
        .param("kind", "DV")
        .exchange();
  }

  private MvcTestResult get(String address) {
    return olena.get(web, address);
  }

  private void post(String address) {
    assertThat(web.post().uri(address).with(csrf()).with(olena.asks()).exchange())
        .hasStatus3xxRedirection();
  }

  private static String redirected(MvcTestResult answer) {
    return String.valueOf(answer.getResponse().getRedirectedUrl());
  }
}
