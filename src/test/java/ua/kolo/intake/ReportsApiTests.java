package ua.kolo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.Bearer;
import ua.kolo.KoloTest;

@KoloTest
class ReportsApiTests {
  private static final String REPORTS = "/api/v1/reports";
  private static final String FACTS =
      """
      "facts": {"scenario": "A2", "basis": "DETECTION", "channel": "SUBJECT", "reporter": "STAFF",
        "kind": "DV", "forms": ["PHYSICAL"], "children": 1, "repeated": false}\
      """;
  private static final String REPORT =
      "{"
          + FACTS
          + """
            , "words": {"narrative": "Вигадане"},
            "people": [{"identity": {"surname": "Уявнюк", "given": "Дарина"}, "role": "CHILD_VICTIM"}]}
            """;
  private static final String TOLD = "{\"told\": \"SSD\", \"channel\": \"PHONE\"}";
  private static final String TRIAL = "{\"reason\": \"TRIAL\"}";
  private final MockMvcTester web;

  ReportsApiTests(MockMvcTester web) {
    this.web = web;
  }

  @Test
  void aSchoolRegistersAReportInOneCallAndTheJournalIsItsOwn() throws UnsupportedEncodingException {
    var key = UUID.randomUUID().toString();
    var sent = send(HttpMethod.POST, REPORTS, REPORT, "Idempotency-Key", key);
    assertThat(sent)
        .hasStatus(201)
        .bodyJson()
        .extractingPath("$.reference")
        .asString()
        .startsWith("О-");
    String id = JsonPath.read(sent.getResponse().getContentAsString(), "$.id");
    assertThat(send(HttpMethod.POST, REPORTS, REPORT, "Idempotency-Key", key))
        .bodyJson()
        .extractingPath("$.id")
        .isEqualTo(id);

    assertThat(get("shkola", REPORTS + "/" + id))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.people[0].identity.surname")
        .isEqualTo("Уявнюк");
    assertThat(get("shkola", REPORTS + "?size=1")).hasStatusOk();
    assertThat(get("likar", REPORTS + "/" + id)).hasStatus(404);
    assertThat(get("analityk", REPORTS + "/" + id)).hasStatus(403);
  }

  @Test
  void aCorrectionNamesItsVersion() throws UnsupportedEncodingException {
    var sent = send(HttpMethod.POST, REPORTS, REPORT, "X-None", "");
    String id = JsonPath.read(sent.getResponse().getContentAsString(), "$.id");
    var corrected = "{" + FACTS.replace("PHYSICAL", "SEXUAL") + "}";

    assertThat(send(HttpMethod.PUT, REPORTS + "/" + id, corrected, "X-None", "")).hasStatus(428);
    assertThat(send(HttpMethod.PUT, REPORTS + "/" + id, corrected, "If-Match", "\"1\""))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.words.narrative")
        .isEqualTo("Вигадане");
    assertThat(send(HttpMethod.PUT, REPORTS + "/" + id, corrected, "If-Match", "\"1\""))
        .hasStatus(412);
  }

  @Test
  void whoAReportNamesIsAddedRecastStruckOutAndTakenBack() throws UnsupportedEncodingException {
    var sent = send(HttpMethod.POST, REPORTS, REPORT, "X-None", "");
    var people = REPORTS + "/" + JsonPath.read(sent.getResponse().getContentAsString(), "$.id");
    people += "/people";
    var named =
        "{\"identity\": {\"surname\": \"Уявнюк\", \"given\": \"Тарас\"}, \"role\": \"VICTIM\"}";

    var added = send(HttpMethod.POST, people, named, "X-None", "");
    assertThat(added).hasStatus(201);
    String part = JsonPath.read(added.getResponse().getContentAsString(), "$.people[1].id");
    var recast =
        send(HttpMethod.PUT, people + "/" + part, "{\"role\": \"OFFENDER\"}", "X-None", "");
    assertThat(recast)
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.struck[0].who.role")
        .isEqualTo("VICTIM");
    String offender = JsonPath.read(recast.getResponse().getContentAsString(), "$.people[1].id");
    var gone = send(HttpMethod.DELETE, people + "/" + offender, "", "X-None", "");
    assertThat(gone).hasStatusOk().bodyJson().extractingPath("$.people.length()").isEqualTo(1);
    assertThat(send(HttpMethod.DELETE, people + "/" + offender, "", "X-None", "")).hasStatus(409);
    assertThat(send(HttpMethod.POST, people + "/" + offender + "/restoration", "", "X-None", ""))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.people[1].role")
        .isEqualTo("OFFENDER");
  }

  @Test
  void aReportIsStruckOutFromItsVersionWithAReasonAndTakenBack()
      throws UnsupportedEncodingException {
    var sent = send(HttpMethod.POST, REPORTS, REPORT, "X-None", "");
    String id = JsonPath.read(sent.getResponse().getContentAsString(), "$.id");
    var striking = REPORTS + "/" + id + "/striking";

    assertThat(send(HttpMethod.PUT, striking, "{}", "If-Match", "\"1\"")).hasStatus(400);
    assertThat(send(HttpMethod.PUT, striking, TRIAL, "X-None", "")).hasStatus(428);
    assertThat(send(HttpMethod.PUT, striking, TRIAL, "If-Match", "\"9\"")).hasStatus(412);
    assertThat(send(HttpMethod.PUT, striking, TRIAL, "If-Match", "\"1\""))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.strike.reason")
        .isEqualTo("TRIAL");
    assertThat(send(HttpMethod.PUT, striking, TRIAL, "If-Match", "\"1\"")).hasStatus(409);
    assertThat(send(HttpMethod.DELETE, striking, "", "X-None", ""))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.strike")
        .isNull();
  }

  @Test
  void theJournalIsFoundByDaysByNumberAndByWhatIsStillToBeTold()
      throws UnsupportedEncodingException {
    var sent = send(HttpMethod.POST, REPORTS, REPORT, "X-None", "");
    String id = JsonPath.read(sent.getResponse().getContentAsString(), "$.id");
    String reference = JsonPath.read(sent.getResponse().getContentAsString(), "$.reference");
    var number = Integer.parseInt(reference.substring(reference.lastIndexOf('-') + 1));
    var year = reference.substring(2, 6);

    assertThat(first("?from=2020-01-01&size=1")).isEqualTo(id);
    assertThat(get("shkola", REPORTS + "?to=2020-01-01"))
        .bodyJson()
        .extractingPath("$.rows.length()")
        .isEqualTo(0);
    for (var typed : List.of(reference, number + "/" + year, "№ " + number)) {
      var asked = web.get().uri(REPORTS + "/numbered").param("number", typed);
      assertThat(asked.with(Bearer.as("shkola")).exchange())
          .hasStatusOk()
          .bodyJson()
          .extractingPath("$.id")
          .isEqualTo(id);
    }
    assertThat(get("shkola", REPORTS + "/numbered?number=900000")).hasStatus(404);
    assertThat(get("likar", REPORTS + "/numbered?number=" + reference)).hasStatus(404);

    assertThat(first("?untold=true&size=1")).isEqualTo(id);
    var notices = REPORTS + "/" + id + "/notices";
    var told = send(HttpMethod.POST, notices, TOLD, "X-None", "");
    String notice = JsonPath.read(told.getResponse().getContentAsString(), "$.id");
    assertThat(first("?untold=true&size=1")).isNotEqualTo(id);
    assertThat(send(HttpMethod.POST, notices + "/" + notice + "/withdrawal", "", "X-None", ""))
        .hasStatus(204);
    assertThat(send(HttpMethod.POST, notices + "/" + notice + "/withdrawal", "", "X-None", ""))
        .hasStatus(404);
    assertThat(first("?untold=true&size=1")).isEqualTo(id);
    assertThat(first("?scenario=A2&size=1")).isEqualTo(id);
    assertThat(first("?scenario=A5&size=1")).isNotEqualTo(id);
    assertThat(first("?dangers=true&size=1")).isNotEqualTo(id);
    assertThat(first("?repeated=true&size=1")).isNotEqualTo(id);
  }

  @Test
  void whatStoodBeforeAndWhatHappenedBeforeAreRead() throws UnsupportedEncodingException {
    var sent = send(HttpMethod.POST, REPORTS, REPORT, "X-None", "");
    String id = JsonPath.read(sent.getResponse().getContentAsString(), "$.id");
    var corrected = "{" + FACTS.replace("PHYSICAL", "SEXUAL") + "}";
    send(HttpMethod.PUT, REPORTS + "/" + id, corrected, "If-Match", "\"1\"");

    assertThat(get("shkola", REPORTS + "/" + id + "/earlier"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$[0].state.facts.forms[0]")
        .isEqualTo("PHYSICAL");
    assertThat(get("shkola", REPORTS + "/" + id + "/before"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.pair.reports")
        .isEqualTo(0);
  }

  private String first(String query) throws UnsupportedEncodingException {
    List<String> found =
        JsonPath.read(
            get("shkola", REPORTS + query).getResponse().getContentAsString(), "$.rows[*].id");
    return found.isEmpty() ? "" : found.getFirst();
  }

  @Test
  void whoMayBeMeantIsAskedBeforeSomebodyIsWrittenTwice() throws UnsupportedEncodingException {
    send(HttpMethod.POST, REPORTS, REPORT, "X-None", "");

    assertThat(
            send(
                HttpMethod.POST,
                REPORTS + "/alike",
                "{\"surname\": \"Уявнюк\", \"given\": \"Дарина\"}",
                "X-None",
                ""))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$[0].identity.given")
        .isEqualTo("Дарина");
  }

  @Test
  void aReportWithoutFactsOrWithUnknownCodesIsRefused() {
    assertThat(send(HttpMethod.POST, REPORTS, "{}", "X-None", "")).hasStatus(400);
    assertThat(send(HttpMethod.POST, REPORTS, "{\"facts\": {}}", "X-None", "")).hasStatus(400);
    assertThat(send(HttpMethod.POST, REPORTS, REPORT.replace("A2", "A99"), "X-None", ""))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("intake.code.unknown");
  }

  private MvcTestResult send(
      HttpMethod method, String address, String body, String header, String value) {
    return web.method(method)
        .uri(address)
        .with(Bearer.as("shkola"))
        .header(header, value)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private MvcTestResult get(String login, String address) {
    return web.get().uri(address).with(Bearer.as(login)).exchange();
  }
}
