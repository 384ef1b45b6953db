package ua.kolo.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.duties.law.Rule;
import ua.kolo.identity.Role;
import ua.kolo.platform.Ids;

/// Programs take duties on, waive them and read their figures as the pages do.
@KoloTest
class DutiesApiTests {
  private final Duties duties;
  private final MockMvcTester web;
  private final Someone worker = Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle();
  private final Someone stranger = Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle();

  DutiesApiTests(Duties duties, MockMvcTester web) {
    this.duties = duties;
    this.web = web;
  }

  @Test
  void aDutyIsTakenGivenBackWaivedAndOwedAgain() {
    var subject = new Subject("report", Ids.next(), "Р-2026-00017");
    var event =
        new Event(
            "VIOLENCE_REPORTED",
            Set.of(),
            subject,
            Instant.parse("2026-05-14T08:45:00Z"),
            Map.of(Rule.OWNER, worker.unit()),
            null);
    var id = worker.acting().call(() -> duties.open(event)).duties().getFirst();
    var duty = "/api/v1/duties/" + id;
    assertThat(send(stranger, HttpMethod.PUT, duty + "/holder", "")).hasStatus(404);

    assertThat(send(worker, HttpMethod.PUT, duty + "/holder", ""))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.post")
        .isEqualTo(worker.post().toString());
    assertThat(send(worker, HttpMethod.DELETE, duty + "/holder", "")).hasStatusOk();
    assertThat(worker.acting().call(() -> duties.find(id)).post()).isNull();

    assertThat(send(worker, HttpMethod.PUT, duty + "/waiver", "{}")).hasStatus(400);
    assertThat(send(worker, HttpMethod.PUT, duty + "/waiver", why("тел. 050 123 45 67")))
        .as("a number of somebody")
        .hasStatus(400);
    assertThat(send(worker, HttpMethod.PUT, duty + "/waiver", why("те саме, що Р-2026-00018")))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.waivedReason")
        .isEqualTo("OTHER");
    assertThat(send(worker, HttpMethod.DELETE, duty + "/waiver", "")).hasStatusOk();
    assertThat(worker.acting().call(() -> duties.find(id)).isOpen()).isTrue();

    assertThat(worker.get(web, "/api/v1/duties?subjectKind=report&subject=" + subject.id()))
        .bodyText()
        .contains(id.toString());
    assertThat(worker.get(web, "/api/v1/duties?subject=" + subject.id())).hasStatus(400);
    assertThat(worker.get(web, "/api/v1/duties?subjectKind=report")).hasStatus(400);
    assertThat(worker.get(web, "/api/v1/duties/counts"))
        .bodyJson()
        .extractingPath("$.overdue")
        .isEqualTo(1);
  }

  @Test
  void figuresAreReadWithoutAPeriodAndOfNoneThatEndsBeforeItBegins() {
    for (var figure : List.of("counts", "board", "digest", "timeliness")) {
      assertThat(worker.get(web, "/api/v1/duties/" + figure)).as(figure).hasStatusOk();
    }
    assertThat(worker.get(web, "/api/v1/duties/timeliness?from=2026-02-01&to=2026-01-01"))
        .hasStatus(400);
    assertThat(worker.get(web, "/api/v1/referrals/funnel")).hasStatusOk();
  }

  private static String why(String note) {
    return "{\"reason\": \"OTHER\", \"note\": \"%s\"}".formatted(note);
  }

  private MvcTestResult send(Someone who, HttpMethod method, String address, String body) {
    return web.method(method)
        .uri(address)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .with(csrf())
        .with(who.asks())
        .exchange();
  }
}
