package ua.kolo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.Workplace;
import ua.kolo.audit.Written;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Duty;
import ua.kolo.duties.DutyFilter;
import ua.kolo.duties.Subject;
import ua.kolo.identity.Role;

/// The lead of a file is given to a post of the institution, and others are let in beside it: after
/// a question, from the version that was seen, and the course of the file says so.
@KoloTest
class CircleTests {
  private final UUID unit = UUID.randomUUID();
  private final Someone lead = Someone.as(Role.CASE_WORKER, unit).settle();
  private final Someone colleague = Someone.as(Role.POLICE, unit).settle();
  private final Someone stranger = Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle();
  private final CaseRecords records;
  private final Circles circles;
  private final Duties duties;
  private final MockMvcTester web;

  CircleTests(CaseRecords records, Circles circles, Duties duties, MockMvcTester web) {
    this.records = records;
    this.circles = circles;
    this.duties = duties;
    this.web = web;
  }

  @Test
  void theLeadIsGivenToAnotherPostAfterAQuestion() {
    var file = file();
    assertThat(text(lead.get(web, "/cases/" + file))).contains("/cases/" + file + "/circle");
    assertThat(text(lead.get(web, "/cases/" + file + "/circle")))
        .contains("value=\"" + colleague.post() + "\"");
    var ask = "/cases/" + file + "/circle?what=LEAD&post=" + colleague.post();
    assertThat(text(lead.get(web, ask))).contains("Передати ведення справи цій посаді?");
    assertThat(stranger.get(web, "/cases/" + file + "/circle")).hasStatus(404);
    assertThat(change(stranger, file, "LEAD", stranger.post(), 1)).hasStatus(404);
    assertThat(change(lead, file, "LEAD", stranger.post(), 1)).hasStatus(404);

    assertThat(change(lead, file, "LEAD", colleague.post(), 1)).hasStatus3xxRedirection();

    assertThat(circle(file).isLedBy(colleague.post())).isTrue();
    assertThat(circle(file).readers()).isEmpty();
    assertThat(text(lead.get(web, "/cases/" + file))).contains("Справу веде: проба, Проба");
    assertThat(Written.about(file)).contains("INSERT cases.reader", "UPDATE cases.case_file");
  }

  @Test
  void theLeadIsNotGivenFromAVersionThatIsNoMore() {
    var file = file();
    change(lead, file, "LEAD", colleague.post(), 1);

    var late = change(lead, file, "LEAD", lead.post(), 1);

    assertThat(late).hasStatus(409);
    assertThat(new String(late.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
        .contains("Доки ви обирали", "name=\"version\" value=\"2\"");
    assertThat(circle(file).isLedBy(colleague.post())).isTrue();
  }

  @Test
  void whoGivesTheLeadOnMayStayBeside() {
    var file = file();
    var fields =
        Map.of(
            "what", "LEAD", "post", colleague.post().toString(), "version", "1", "stays", "true");
    assertThat(lead.post(web, "/cases/" + file + "/circle", fields))
        .hasRedirectedUrl("/cases/" + file);

    assertThat(circle(file).readers().stream().map(Circle.Post::id)).containsExactly(lead.post());
  }

  @Test
  void whatTheLeadTookOnPassesToWhoeverLeadsNextUnlessItStays() {
    for (var stays : List.of(true, false)) {
      var file = file();
      var taken = owed(lead, file).getFirst();
      lead.acting().run(() -> duties.take(taken));

      lead.acting().run(() -> circles.lead(file, 1, colleague.post(), stays));

      var mine = DutyFilter.of(DutyFilter.Scope.MINE, DutyFilter.Which.OPEN);
      var holder = stays ? lead : colleague;
      assertThat(holder.acting().call(() -> duties.list(mine, null, 50)).toString())
          .as("stays: %s", stays)
          .contains(taken.toString());
    }
  }

  private List<UUID> owed(Someone who, UUID file) {
    return who.acting().call(() -> duties.on(new Subject(Cases.KIND, file, ""))).stream()
        .map(Duty::id)
        .toList();
  }

  @Test
  void whoLeadsLetsAPostInAndOutAgainAndNobodyElseDoes() {
    var file = file();
    assertThat(change(colleague, file, "ADD", colleague.post(), 1)).hasStatus(409);
    assertThat(change(lead, file, "ADD", lead.post(), 1)).hasStatus(409);

    assertThat(change(lead, file, "ADD", colleague.post(), 1)).hasStatus3xxRedirection();

    assertThat(circle(file).holds(colleague.post())).isTrue();
    assertThat(change(lead, file, "ADD", colleague.post(), 1)).hasStatus(409);
    assertThat(change(colleague, file, "END", colleague.post(), 1)).hasStatus(409);
    assertThat(change(lead, file, "END", colleague.post(), 1)).hasStatus3xxRedirection();
    assertThat(circle(file).holds(colleague.post())).isFalse();
    assertThat(change(lead, file, "END", colleague.post(), 1)).hasStatus(404);
    assertThat(text(lead.get(web, "/cases/" + file)))
        .contains("До справи додано: проба, Проба", "Зі справи прибрано: проба, Проба");
  }

  @Test
  void whereTheLeadingPostIsClosedAnybodyWhoReadsTheFileLetsIn() {
    var file = file();
    Workplace.closePost(lead.post());

    assertThat(change(colleague, file, "ADD", colleague.post(), 1)).hasStatus3xxRedirection();
  }

  @Test
  void programsGiveTheLeadAndLetIn() {
    var file = file();
    var api = "/api/v1/cases/" + file;
    var body = "{\"post\": \"%s\", \"stays\": true}".formatted(colleague.post());
    assertThat(put(lead, api + "/lead", body, null)).hasStatus(428);
    assertThat(put(lead, api + "/lead", body, "\"7\"")).hasStatus(412);
    assertThat(put(stranger, api + "/lead", body, "\"1\"")).hasStatus(404);
    assertThat(put(lead, api + "/lead", body, "\"1\"")).hasStatus(204);
    assertThat(lead.get(web, api + "/circle"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.lead.id")
        .isEqualTo(colleague.post().toString());
    assertThat(stranger.get(web, api + "/circle")).hasStatus(404);

    var member = api + "/circle/" + lead.post();
    assertThat(web.delete().uri(member).with(csrf()).with(colleague.asks()).exchange())
        .hasStatus(204);
    assertThat(put(colleague, member, null, null)).hasStatus(204);
    assertThat(circle(file).holds(lead.post())).isTrue();
  }

  private MvcTestResult put(
      Someone who, String address, @Nullable String body, @Nullable String version) {
    var request = web.put().uri(address).with(csrf()).with(who.asks());
    if (body != null) {
      request = request.contentType(MediaType.APPLICATION_JSON).content(body);
    }
    return (version == null ? request : request.header("If-Match", version)).exchange();
  }

  private UUID file() {
    return lead.acting().call(() -> records.open(lead.acting()));
  }

  private Circle circle(UUID file) {
    return lead.acting().call(() -> circles.of(file));
  }

  private MvcTestResult change(Someone who, UUID file, String what, UUID post, int version) {
    return who.post(
        web,
        "/cases/" + file + "/circle",
        Map.of("what", what, "post", post.toString(), "version", Integer.toString(version)));
  }

  private static String text(MvcTestResult page) {
    assertThat(page).hasStatusOk();
    return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
