package ua.kolo.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.identity.Role;

/// Other programs explain findings, begin amendments and put acts right as people do.
@KoloTest
class EditionsApiTests {
  private final UUID unit = UUID.randomUUID();
  private final Someone manager = Someone.as(Role.PROGRAMME_MANAGER, unit).settle();
  private final MockMvcTester web;
  private final ProgrammeImports imports;
  private final Programmes programmes;
  private final EditionWords words;

  EditionsApiTests(
      MockMvcTester web, ProgrammeImports imports, Programmes programmes, EditionWords words) {
    this.web = web;
    this.imports = imports;
    this.programmes = programmes;
    this.words = words;
  }

  @Test
  void aFindingIsExplainedAndTheExplanationTakenBack() {
    var id = manager.acting().call(() -> accepted(Samples.WRONG));
    var finding = manager.acting().call(() -> programmes.findings(id, Locale.ENGLISH)).getFirst();
    var address = "/api/v1/programmes/" + id + "/findings/" + finding.id() + "/explanation";

    assertThat(ask(manager, HttpMethod.PUT, address, "{\"why\":\"Так ухвалено\"}", null))
        .hasStatus(204);
    assertThat(state(id, finding.id())).isEqualTo(FindingView.State.EXPLAINED);
    assertThat(ask(manager, HttpMethod.DELETE, address, "", null)).hasStatus(204);
    assertThat(state(id, finding.id())).isEqualTo(FindingView.State.OPEN);
  }

  @Test
  void anAmendmentIsBegunWithTheVersionThatWasRead() {
    var id = adopted();
    var address = "/api/v1/programmes/" + id + "/amendment";

    assertThat(ask(manager, HttpMethod.POST, address, "", null)).hasStatus(428);
    int version = manager.acting().call(() -> programmes.find(id)).version();
    assertThat(ask(manager, HttpMethod.POST, address, "", "\"" + version + "\"")).hasStatus(201);
    assertThat(ask(manager, HttpMethod.GET, "/api/v1/programmes/" + id + "/editions", "", null))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.length()")
        .isEqualTo(2);
    assertThat(ask(manager, HttpMethod.GET, "/api/v1/programmes/" + id + "/sums?by=YEAR", "", null))
        .hasStatusOk();
  }

  @Test
  void anActTypedWrongIsPutRightWithAReasonByWhoeverApproves() {
    var id = adopted();
    var head = Someone.as(Role.COORDINATOR, unit).settle();
    var address = "/api/v1/programmes/" + id + "/editions/1/act";
    var act =
        "{\"body\":\"Рада\",\"kind\":\"DECISION\",\"date\":\"2026-02-12\",\"number\":\"9-1\"}";

    assertThat(
            ask(manager, HttpMethod.PUT, address, "{\"act\":" + act + ",\"why\":\"описка\"}", null))
        .hasStatus(403);
    assertThat(ask(head, HttpMethod.PUT, address, "{\"act\":" + act + "}", "\"0\"")).hasStatus(400);
    var right = "{\"act\":" + act + ",\"why\":\"описка\"}";
    assertThat(ask(head, HttpMethod.PUT, address, right, null)).hasStatus(428);
    assertThat(ask(head, HttpMethod.PUT, address, right, "\"7\"")).hasStatus(412);
    assertThat(ask(head, HttpMethod.PUT, address, right, "\"0\""))
        .hasStatusOk()
        .bodyText()
        .contains("9-1", "описка");
  }

  @Test
  void anAdoptionSentAgainLeavesTheWordsForOpenDataAsTheyArePutRight() {
    var id = manager.acting().call(() -> accepted(Samples.PLAIN));
    var here = "/api/v1/programmes/" + id;
    var act = "\"body\":\"Рада\",\"kind\":\"DECISION\",\"date\":\"2026-02-12\",\"number\":\"1\"";
    var adoption = "{" + act + ",\"actTitle\":\"Про програму\"}";
    assertThat(ask(manager, HttpMethod.POST, here + "/adoption", adoption, "\"0\"")).hasStatusOk();
    var told = manager.acting().call(() -> words.find(id, 1));
    assertThat(told).isEqualTo(new OpenWords(null, "Про програму", null));
    var right = new OpenWords("Відділ", "Про нашу програму", "https://rada.example/1");
    manager.acting().run(() -> words.write(id, 1, right, told.seen()));

    assertThat(ask(manager, HttpMethod.POST, here + "/adoption", adoption, "\"0\"")).hasStatusOk();
    assertThat(manager.acting().call(() -> words.find(id, 1))).isEqualTo(right);
    int version = manager.acting().call(() -> programmes.find(id)).version();
    manager.acting().run(() -> programmes.amend(id, version));
    assertThat(manager.acting().call(() -> words.suggested(id, 2)))
        .isEqualTo(new OpenWords("Відділ", null, null));
  }

  private ProgrammeId accepted(String sample) {
    return imports.accept(imports.receive(sample, Samples.read(sample)));
  }

  private ProgrammeId adopted() {
    var id = manager.acting().call(() -> accepted(Samples.PLAIN));
    var act = new Act("Рада", Act.Kind.DECISION, LocalDate.of(2026, 2, 12), "1");
    ua.kolo.platform.Acting.system(unit).run(() -> programmes.adopt(id, 0, act));
    return id;
  }

  private FindingView.State state(ProgrammeId id, String finding) {
    return manager.acting().call(() -> programmes.findings(id, Locale.ENGLISH)).stream()
        .filter(one -> one.id().equals(finding))
        .findFirst()
        .orElseThrow()
        .state();
  }

  private MvcTestResult ask(
      Someone who, HttpMethod verb, String address, String body, @Nullable String version) {
    var request =
        web.method(verb)
            .uri(address)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .with(csrf())
            .with(who.asks());
    return (version == null ? request : request.header(HttpHeaders.IF_MATCH, version)).exchange();
  }
}
