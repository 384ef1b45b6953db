package ua.kolo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;
import ua.kolo.RecordMaker;
import ua.kolo.Someone;
import ua.kolo.identity.Role;

/// Programs lead a file and say what belongs to it as its pages do.
@KoloTest
class CaseWorkApiTests {
  private final CaseRecords records;
  private final List<RecordMaker> makers;
  private final Cases cases;
  private final MockMvcTester web;
  private final UUID unit = UUID.randomUUID();
  private final Someone worker = Someone.as(Role.CASE_WORKER, unit).settle();
  private final Someone stranger = Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle();

  CaseWorkApiTests(CaseRecords records, List<RecordMaker> makers, Cases cases, MockMvcTester web) {
    this.records = records;
    this.makers = makers;
    this.cases = cases;
    this.web = web;
  }

  @Test
  void aReportIsJoinedAndParted() {
    var file = "/api/v1/cases/" + worker.acting().call(() -> records.open(worker.acting()));
    var report = made("/reports/{id}");
    assertThat(put(stranger, file + "/reports/" + report)).hasStatus(404);

    assertThat(put(worker, file + "/reports/" + report)).hasStatus(204);
    assertThat(worker.acting().call(() -> cases.ofReport(UUID.fromString(report)))).isPresent();
    assertThat(put(worker, file + "/reports/" + report)).hasStatus(409);

    var parted =
        web.post()
            .uri(file + "/reports/" + report + "/parting")
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"reason\": \"інша родина\"}")
            .with(csrf())
            .with(worker.asks());
    assertThat(parted.exchange()).hasStatus(204);
    assertThat(worker.acting().call(() -> cases.ofReport(UUID.fromString(report)))).isEmpty();
  }

  @Test
  void theFieldThatIsMissingIsNamed() {
    var people = "{\"kind\": \"DV\", \"parties\": [{\"role\": \"VICTIM\"}]}";
    var opening =
        web.post()
            .uri("/api/v1/cases")
            .contentType(MediaType.APPLICATION_JSON)
            .content(people)
            .with(csrf())
            .with(worker.asks());

    assertThat(opening.exchange())
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.fields[0].field")
        .isEqualTo("parties[0].household");
  }

  @Test
  void aFileIsLedFoundByItsNumberAndSomebodyTakenOutIsInItAgain() {
    var id = worker.acting().call(() -> records.open(worker.acting()));
    var opened = worker.acting().call(() -> cases.find(id));
    var victim = opened.in("VICTIM").getFirst();
    var file = "/api/v1/cases/" + id;
    assertThat(put(stranger, file + "/lead")).hasStatus(404);
    assertThat(put(worker, file + "/lead")).hasStatus(204);

    var number = opened.reference().replaceAll("^С-(\\d{4})-0*(\\d+)$", "year=$1&number=$2");
    assertThat(worker.get(web, "/api/v1/cases/numbered?" + number))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.id")
        .isEqualTo(id.toString());
    assertThat(stranger.get(web, "/api/v1/cases/numbered?" + number + "0")).hasStatus(404);

    var ended = web.delete().uri(file + "/parties/" + victim.id()).with(csrf()).with(worker.asks());
    assertThat(ended.exchange()).hasStatus(204);
    var again =
        web.post()
            .uri(file + "/parties/" + victim.id() + "/restoration")
            .with(csrf())
            .with(worker.asks());
    assertThat(again.exchange()).hasStatus(204);
    assertThat(worker.acting().call(() -> cases.find(id)).in("VICTIM").getFirst().stands())
        .isTrue();
    assertThat(worker.get(web, file + "/related")).hasStatusOk();
  }

  @Test
  void anEndedPartGoesOnByPageAndByRest() {
    var made = records.make(worker.unit());
    var part = "/cases/" + made.get("id") + "/participations/" + made.get("institution");
    for (var address : List.of("/api/v1" + part, part)) {
      var ended = web.delete().uri("/api/v1" + part).with(csrf()).with(worker.asks());
      assertThat(ended.exchange()).hasStatus(204);
      var restored = web.post().uri(address + "/restoration").with(csrf());
      assertThat(restored.with(stranger.asks()).exchange()).hasStatus(404);
      var again = web.post().uri(address + "/restoration").with(csrf()).with(worker.asks());
      assertThat(again.exchange()).hasStatus(address.startsWith("/api") ? 204 : 302);
    }
  }

  @Test
  void aRequestSentTwiceWritesAddsAndLetsInOnce() {
    var id = worker.acting().call(() -> records.open(worker.acting()));
    var file = "/api/v1/cases/" + id;
    var victim = worker.acting().call(() -> cases.find(id)).in("VICTIM").getFirst().person();
    var entry = "{\"section\": \"WORK\", \"confined\": false, \"words\": \"Вигадано\"}";
    var party =
        "{\"person\": \"%s\", \"role\": \"WITNESS\", \"household\": false}".formatted(victim);
    var begin =
        """
        {"institution": "%s", "reason": "LAW", "ground": {"reason": "CRIME"}}
        """
            .formatted(stranger.unit());

    for (var sent : List.of("/entries", "/participations")) {
      var body = sent.equals("/entries") ? entry : begin;
      var key = UUID.randomUUID().toString();
      var first = send(file + sent, body, key);
      assertThat(first).as(sent).hasStatus(201);
      assertThat(send(file + sent, body, key)).hasStatus(201).bodyText().isEqualTo(text(first));
      if (sent.equals("/entries")) {
        correctedOnce(file + sent + "/" + JsonPath.read(text(first), "$.id") + "/correction", body);
      }
    }
    var key = UUID.randomUUID().toString();
    assertThat(send(file + "/parties", party, key)).hasStatus(204);
    assertThat(send(file + "/parties", party, key)).hasStatus(204);
    assertThat(send(file + "/parties", party, UUID.randomUUID().toString())).hasStatus(409);
    assertThat(send(file + "/parties", party.replace("WITNESS", "REPORTER"), key))
        .as("the key stands for another request")
        .hasStatus4xxClientError();
  }

  private void correctedOnce(String address, String body) {
    var key = UUID.randomUUID().toString();
    var first = send(address, body, key);
    assertThat(first).hasStatus(201);
    assertThat(send(address, body, key)).hasStatus(201).bodyText().isEqualTo(text(first));
    assertThat(send(address, body, UUID.randomUUID().toString())).hasStatus(409);
  }

  private MvcTestResult send(String address, String body, String key) {
    return web.post()
        .uri(address)
        .contentType(MediaType.APPLICATION_JSON)
        .header("Idempotency-Key", key)
        .content(body)
        .with(csrf())
        .with(worker.asks())
        .exchange();
  }

  private static String text(MvcTestResult answer) {
    return new String(
        answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private String made(String address) {
    return Objects.requireNonNull(
        makers.stream()
            .filter(maker -> maker.beginnings().contains(address))
            .findFirst()
            .orElseThrow()
            .make(unit)
            .get("id"));
  }

  private MvcTestResult put(Someone who, String address) {
    return web.put().uri(address).with(csrf()).with(who.asks()).exchange();
  }
}
