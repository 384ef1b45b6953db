package ua.kolo.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.audit.Written;
import ua.kolo.identity.Role;

@KoloTest
class AttachmentsApiTests {
  private final MockMvcTester web;
  private final AttachmentRecords records;
  private final Someone olena = Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle();

  AttachmentsApiTests(MockMvcTester web, AttachmentRecords records) {
    this.web = web;
    this.records = records;
  }

  @Test
  void aFileIsAttachedListedTakenAndWithdrawn() {
    var list = "/api/v1/cases/" + records.open(olena.acting()) + "/attachments";
    var signed = SignedFiles.ukrainian();
    var made = give(olena, list, "відповідь.p7s", signed, Map.of("section", "HEALTH"), "k-1");
    assertThat(made).hasStatus(201);
    assertThat(made).bodyJson().extractingPath("$.kind").isEqualTo("P7S");
    assertThat(made)
        .bodyJson()
        .extractingPath("$.words.signed.signatures[0].signedAt")
        .isEqualTo("2026-11-20T10:15:00Z");
    var one = Objects.requireNonNull(made.getResponse().getHeader("Location"));
    var again = give(olena, list, "відповідь.p7s", signed, Map.of("section", "HEALTH"), "k-1");
    assertThat(again.getResponse().getHeader("Location")).isEqualTo(one);

    assertThat(get(olena, list)).bodyJson().extractingPath("$.length()").isEqualTo(1);
    assertThat(get(olena, one + "/content").getResponse().getContentAsByteArray())
        .isEqualTo(signed);
    assertThat(withdraw(olena, one, "{\"reason\":\"\"}")).hasStatus(400);
    assertThat(withdraw(olena, one, "{\"reason\":\"помилка\"}"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.withdrawal.reason")
        .isEqualTo("помилка");
    assertThat(withdraw(olena, one, "{\"reason\":\"помилка\"}")).hasStatus(409);
  }

  @Test
  void anotherInstitutionIsAnsweredAsIfThereWereNone() {
    var list = "/api/v1/cases/" + records.open(olena.acting()) + "/attachments";
    var made = give(olena, list, "a.txt", AttachmentRecords.WORDS, Map.of(), null);
    var one = Objects.requireNonNull(made.getResponse().getHeader("Location"));
    var stranger = Someone.as(Role.COORDINATOR, UUID.randomUUID()).settle();

    for (var address : List.of(list, one, one + "/content")) {
      assertThat(get(stranger, address)).hasStatus(404);
    }
    assertThat(withdraw(stranger, one, "{\"reason\":\"x\"}")).hasStatus(404);
    assertThat(give(stranger, list, "a.txt", AttachmentRecords.WORDS, Map.of(), null))
        .hasStatus(404);
  }

  @Test
  void absurdRequestsAreRefusedAndLeaveNothing() {
    var file = records.open(olena.acting());
    var list = "/api/v1/cases/" + file + "/attachments";
    var before = written();
    var fields =
        List.of(
            Map.of("section", "НЕМА"),
            Map.of("section", "\u0000"),
            Map.of("confined", "можливо"),
            Map.of("referral", "не-ід"),
            Map.of("referral", UUID.randomUUID().toString()),
            Map.of("paper", UUID.randomUUID().toString()),
            Map.of("title", "я".repeat(301)),
            Map.of("title", "x".repeat(500_000)));
    for (var absurd : fields) {
      assertThat(give(olena, list, "a.txt", AttachmentRecords.WORDS, absurd, null))
          .as(absurd.keySet().toString())
          .hasStatus(400);
    }
    var large = new byte[20 * 1024 * 1024 + 1];
    for (var content : List.of(new byte[0], new byte[] {0, 1, 2, 3}, large)) {
      assertThat(give(olena, list, "a.pdf", content, Map.of(), null))
          .as("%d bytes", content.length)
          .hasStatus(400);
    }
    assertThat(web.post().uri(list).with(olena.asks()).with(csrf()).exchange()).hasStatus(415);
    var text = new MockMultipartFile("other", "a.txt", "text/plain", AttachmentRecords.WORDS);
    assertThat(web.perform(multipart(list).file(text).with(olena.asks()).with(csrf())))
        .hasStatus(400);
    assertThat(written()).isEqualTo(before);

    var strange = Map.of("title", "\ud83d\u202e\u0007; drop table --");
    assertThat(give(olena, list, "..\\\u0000\u202efdp.txt", AttachmentRecords.WORDS, strange, "k"))
        .hasStatus(201)
        .bodyJson()
        .extractingPath("$.words.name")
        .isEqualTo("fdp.txt");
  }

  private long written() {
    return Written.at(olena.unit()).stream().filter(line -> line.startsWith("INSERT")).count();
  }

  private MvcTestResult give(
      Someone who,
      String address,
      String name,
      byte[] content,
      Map<String, String> fields,
      @Nullable String key) {
    var request = multipart(address).file(new MockMultipartFile("file", name, null, content));
    fields.forEach(request::param);
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return web.perform(request.with(who.asks()).with(csrf()));
  }

  private MvcTestResult get(Someone who, String address) {
    return web.get().uri(address).with(who.asks()).exchange();
  }

  private MvcTestResult withdraw(Someone who, String one, String body) {
    return web.post()
        .uri(one + "/withdrawal")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .with(csrf())
        .with(who.asks())
        .exchange();
  }
}
