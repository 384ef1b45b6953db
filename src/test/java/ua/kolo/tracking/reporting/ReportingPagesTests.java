package ua.kolo.tracking.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.identity.Role;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.tracking.Lived;

/// The screens of reports: filled, refused, returned, approved, read by anybody.
@KoloTest
class ReportingPagesTests {
  private final Someone keeper = Someone.as(Role.COORDINATOR, UUID.randomUUID()).settle();
  private final Someone executor = Someone.as(Role.EXECUTOR, UUID.randomUUID()).settle();
  private final MockMvcTester web;
  private final ProgrammeReports reports;
  private final OwnRows own;
  private final Lived lived;

  ReportingPagesTests(MockMvcTester web, ProgrammeReports reports, OwnRows own, Lived lived) {
    this.web = web;
    this.reports = reports;
    this.own = own;
    this.lived = lived;
  }

  @Test
  void aReportIsOpenedFilledReturnedAcceptedApprovedConsideredAndPublished() {
    var id = lived.programme(keeper.acting(), executor.unit());
    var list = "/execution/" + id + "/reports";
    assertThat(page(keeper, list)).contains("class=\"nothing\"");
    assertThat(post(keeper, list, "kind=QUARTER&year=2026&part=9&due=15.01.2027")).hasStatus(422);
    assertThat(post(keeper, list, "kind=YEAR&year=2026&due=15.01.2027")).hasStatus(302);
    assertThat(post(keeper, list, "kind=YEAR&year=2026&due=15.01.2027")).hasStatus(422);
    var report = keeper.acting().call(() -> reports.list(id)).getFirst().id();
    var here = list + "/" + report;
    var row = executor.acting().call(own::list).getFirst();
    var mine = "/measures/rows/" + row.id();
    assertThat(page(executor, "/measures/rows")).contains(row.id().toString());
    assertThat(post(keeper, here + "/due", "version=1&due=нема")).hasStatus(400);
    assertThat(post(keeper, here + "/due", "version=1&due=20.01.2027")).hasStatus(302);
    assertThat(page(keeper, here)).contains("20.01.2027", here + "/discarding");

    assertThat(post(executor, mine, "what=HAND_IN&version=1&status=DONE")).hasStatus(422);
    assertThat(post(executor, mine, "what=KEEP&version=1&status=DONE&doneTo=33.01.2026"))
        .hasStatus(422);
    assertThat(post(executor, mine, "what=KEEP&version=1&narrative=Перші слова")).hasStatus(302);
    assertThat(post(executor, mine, "what=KEEP&version=1&narrative=Другі слова"))
        .hasStatus(409)
        .bodyText()
        .contains("Перші слова", "Другі слова");
    assertThat(post(executor, mine, "what=HAND_IN&version=2&status=DONE&narrative=Проведено"))
        .hasStatus(302);
    assertThat(page(executor, mine)).contains("Проведено");
    var judge = here + "/rows/" + row.id();
    assertThat(post(keeper, judge, "version=3&judgement=RETURN&why=")).hasStatus(400);
    assertThat(post(keeper, judge, "version=3&judgement=RETURN&why=Додайте кількість"))
        .hasStatus(302);
    assertThat(page(executor, mine)).contains("Додайте кількість");
    assertThat(post(executor, mine, "what=HAND_IN&version=4&status=DONE&narrative=Проведено 3"))
        .hasStatus(302);
    assertThat(page(keeper, here)).contains("Проведено 3", "value=\"ACCEPT\"");
    assertThat(post(keeper, here + "/approval", "version=2&missing=true")).hasStatus(409);
    assertThat(post(keeper, here + "/acceptance", "a=b")).hasStatus(302);
    assertThat(page(keeper, here)).contains("value=\"UNDO\"").doesNotContain("value=\"ACCEPT\"");
    assertThat(post(keeper, judge, "version=6&judgement=UNDO")).hasStatus(302);
    assertThat(post(keeper, judge, "version=7&judgement=UNDO")).hasStatus(409);
    assertThat(post(keeper, here + "/acceptance", "a=b")).hasStatus(302);
    assertThat(post(keeper, here + "/approval", "version=2")).hasStatus(409);
    assertThat(post(keeper, here + "/approval", "version=2&missing=true")).hasStatus(302);
    assertThat(post(executor, mine, "what=KEEP&version=6&narrative=Запізнілі слова"))
        .hasStatus(409)
        .bodyText()
        .contains("Запізнілі слова");
    assertThat(post(keeper, here + "/consideration", "version=3&day=завтра&number=31-2"))
        .hasStatus(400)
        .bodyText()
        .contains("value=\"завтра\"", "value=\"31-2\"");
    assertThat(post(keeper, here + "/consideration", "version=3&day=01.02.2026&number=31-2"))
        .hasStatus(302);
    assertThat(open(id)).doesNotContain("Проведено 3");
    var file = "/public/programmes/" + id + "/reports/" + report + "/document";
    assertThat(web.get().uri(file).exchange()).hasStatus(404);
    assertThat(openData()).doesNotContain(report.toString());
    assertThat(post(keeper, here + "/publication", "version=4")).hasStatus(302);
    assertThat(open(id)).contains("Проведено 3", "31-2", file);
    assertThat(web.get().uri(file + "?format=PDF").exchange())
        .hasStatusOk()
        .hasContentTypeCompatibleWith("application/pdf");
    var told = "/api/v1/public/programmes/" + id + "/reports";
    assertThat(web.get().uri(told)).hasStatusOk().bodyText().contains(report.toString(), "31-2");
    assertThat(web.get().uri(told + "/" + report))
        .hasStatusOk()
        .bodyText()
        .contains("Проведено 3", "\"moneyIn\":\"UAH\"");
    assertThat(web.get().uri(told + "/" + UUID.randomUUID())).hasStatus(404);
    assertThat(web.get().uri("/api/v1" + here + "/document?format=ODT").with(keeper.asks()))
        .hasStatusOk();
    assertThat(openData()).contains(report + ",2026-02-01,");
    // A number typed wrong is put right without taking anything back.
    assertThat(page(keeper, here)).contains("Виправити день і номер", "value=\"31-2\"");
    assertThat(post(keeper, here + "/consideration", "version=5&day=02.02.2026&number=31-3"))
        .hasStatus(302);
    assertThat(open(id)).contains("Проведено 3", "31-3").doesNotContain("31-2");
    assertThat(page(keeper, here + "?lang=en")).contains("31-3", "Correct the day");
    assertThat(openData()).contains(report + ",2026-02-02,", "2026-01-01,2026-12-31");
  }

  private String openData() {
    var data = web.get().uri("/open-data/reports.csv").exchange().getResponse();
    return new String(data.getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  @Test
  void anotherProgramReportsFromOpeningToPublishing() {
    var id = lived.programme(keeper.acting(), executor.unit());
    var all = "/api/v1/execution/" + id + "/reports";
    assertThat(put("POST", keeper, all, 0, "{\"kind\":\"YEAR\",\"year\":2026}")).hasStatus(400);
    var opening = "{\"kind\":\"YEAR\",\"year\":2026,\"due\":\"2027-01-15\"}";
    assertThat(put("POST", keeper, all, 0, opening)).hasStatus(201);
    var here = all + "/" + keeper.acting().call(() -> reports.list(id)).getFirst().id();
    var row = executor.acting().call(own::list).getFirst().id();
    assertThat(page(executor, "/api/v1/measures/rows")).contains(row.toString());
    var mine = "/api/v1/measures/rows/" + row;
    var kept = "{\"status\":\"DONE\",\"narrative\":\"Проведено\"}";

    assertThat(put("PUT", executor, mine + "?handIn=true", 1, "{\"confirmed\":true}"))
        .hasStatus(400)
        .bodyText()
        .contains("noStatus");
    assertThat(put("PUT", executor, mine, 1, kept)).hasStatusOk();
    assertThat(put("PUT", executor, mine, 1, kept)).hasStatus(412);
    assertThat(put("PUT", executor, mine + "?handIn=true", 2, kept)).hasStatusOk();
    var judgement = here + "/rows/" + row + "/judgement";
    assertThat(put("PUT", executor, judgement, 3, "{\"judgement\":\"ACCEPT\"}")).hasStatus(403);
    assertThat(put("PUT", keeper, judgement, 3, "{\"judgement\":\"ACCEPT\"}")).hasStatusOk();
    assertThat(put("PUT", keeper, here + "/approval", 1, "{\"withMissing\":true}")).hasStatusOk();
    var heard = "{\"on\":\"2026-02-01\",\"number\":\"31-2\"}";
    assertThat(put("PUT", keeper, here + "/consideration", 2, heard)).hasStatusOk();
    assertThat(put("PUT", keeper, here + "/publication", 3, "")).hasStatusOk();
    assertThat(open(id)).contains("Проведено");
  }

  private MvcTestResult put(String verb, Someone who, String address, int version, String body) {
    return web.method(HttpMethod.valueOf(verb))
        .uri(address)
        .with(csrf())
        .with(who.asks())
        .header("If-Match", "\"" + version + "\"")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private String open(ProgrammeId id) {
    var answer = web.get().uri("/public/programmes/" + id + "/execution").exchange();
    assertThat(answer).hasStatusOk();
    return body(answer);
  }

  private String page(Someone who, String address) {
    var answer = web.get().uri(address).with(who.asks()).exchange();
    assertThat(answer).hasStatusOk();
    return body(answer);
  }

  private static String body(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private MvcTestResult post(Someone who, String address, String form) {
    return web.post().uri(address + "?" + form).with(csrf()).with(who.asks()).exchange();
  }
}
