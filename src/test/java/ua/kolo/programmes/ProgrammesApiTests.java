package ua.kolo.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.Bearer;
import ua.kolo.KoloTest;

@KoloTest
class ProgrammesApiTests {
  private static final String IMPORTS = "/api/v1/programme-imports";
  private static final String PROGRAMMES = "/api/v1/programmes/";
  private static final String ACT =
      """
      {"body": "обласна рада", "kind": "DECISION", "date": "2026-02-12", "number": "7-3/VIII"}
      """;
  private final MockMvcTester web;

  ProgrammesApiTests(MockMvcTester web) {
    this.web = web;
  }

  @Test
  void takesADocumentAllTheWayToAnAdoptedProgramme() throws UnsupportedEncodingException {
    var received = send(Samples.PLAIN, UUID.randomUUID().toString());
    assertThat(received).hasStatus(201);
    var programme = accepted(read(received, "$.id"));

    var adopted = adopt(programme, "\"0\"");

    assertThat(adopted).hasStatusOk();
    assertThat(adopted).bodyJson().extractingPath("$.status").isEqualTo("ADOPTED");
    assertThat(get(PROGRAMMES + programme + "/plan"))
        .bodyJson()
        .extractingPath("$.measures.length()")
        .isEqualTo(15);
    assertThat(get(PROGRAMMES + programme + "/document?format=odt"))
        .hasContentType("application/vnd.oasis.opendocument.text");
    assertThat(get("/api/v1/programmes")).hasStatusOk();
  }

  @Test
  void takesTheSameRequestOnce() throws UnsupportedEncodingException {
    var key = UUID.randomUUID().toString();

    var first = read(send(Samples.PLAIN, key), "$.id");
    var second = read(send(Samples.PLAIN, key), "$.id");

    assertThat(second).isEqualTo(first);
  }

  @Test
  void refusesAnotherRequestUnderTheSameKey() throws UnsupportedEncodingException {
    var key = UUID.randomUUID().toString();
    read(send(Samples.PLAIN, key), "$.id");

    var other = send(Samples.WRONG, key);

    assertThat(other).hasStatus(422);
    assertThat(other).bodyJson().extractingPath("$.code").isEqualTo("platform.request.keyReused");
    assertThat(send(Samples.PLAIN, " ")).hasStatus(400);
  }

  @Test
  void answersARepeatedAcceptanceAndAdoptionAsTheFirst() throws UnsupportedEncodingException {
    var id = read(send(Samples.PLAIN, UUID.randomUUID().toString()), "$.id");

    var programme = accepted(id);
    assertThat(accepted(id)).isEqualTo(programme);

    var first = adopt(programme, "\"0\"").getResponse().getContentAsString();
    assertThat(adopt(programme, "\"0\"").getResponse().getContentAsString()).isEqualTo(first);
  }

  @Test
  void namesTheUnitOfEveryAmount() throws UnsupportedEncodingException {
    var id = read(send(Samples.WRONG, UUID.randomUUID().toString()), "$.id");

    assertThat(get(IMPORTS + "/" + id + "/plan"))
        .bodyJson()
        .extractingPath("$.unit")
        .isEqualTo("THOUSAND_UAH");
    assertThat(get(IMPORTS + "/" + id + "/findings"))
        .bodyJson()
        .extractingPath("$[*].unit")
        .asArray()
        .isNotEmpty()
        .containsOnly("THOUSAND_UAH");
  }

  @Test
  void tellsWhoeverAsksAgainThatNothingChanged() throws UnsupportedEncodingException {
    var id = read(send(Samples.PLAIN, UUID.randomUUID().toString()), "$.id");
    for (var address : List.of("", "/plan", "/findings")) {
      var tag = get(IMPORTS + "/" + id + address).getResponse().getHeader("ETag");

      assertThat(tag).isNotNull();
      assertThat(
              web.get()
                  .uri(IMPORTS + "/" + id + address)
                  .header("If-None-Match", String.valueOf(tag))
                  .with(Bearer.as("koordynator")))
          .hasStatus(304);
    }
  }

  @Test
  void refusesToAdoptWithAWrongTotal() throws UnsupportedEncodingException {
    var sent = send(Samples.WRONG, UUID.randomUUID().toString());
    var programme = accepted(read(sent, "$.id"));

    var refused = adopt(programme, "\"0\"");

    assertThat(refused).hasStatus(409).hasContentTypeCompatibleWith("application/problem+json");
    assertThat(refused)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("programmes.adoption.blocked");
  }

  @Test
  void asksForTheVersionThatIsChanged() throws UnsupportedEncodingException {
    var sent = send(Samples.PLAIN, UUID.randomUUID().toString());
    var programme = accepted(read(sent, "$.id"));

    assertThat(adopt(programme, null)).hasStatus(428);
    assertThat(adopt(programme, "some")).hasStatus(400);
    assertThat(adopt(programme, "\"7\"")).hasStatus(412);
  }

  @Test
  void answersAlikeForWhatIsAbsentAndWhatIsHidden() {
    var absent = get(PROGRAMMES + UUID.randomUUID() + "/plan");

    assertThat(absent).hasStatus(404);
    assertThat(absent).bodyJson().extractingPath("$.code").isEqualTo("status.notFound");
  }

  private String accepted(String id) throws UnsupportedEncodingException {
    return read(post(IMPORTS + "/" + id + "/acceptance"), "$.programme");
  }

  private MvcTestResult send(String name, String key) {
    return web.perform(
        multipart(IMPORTS)
            .file(new MockMultipartFile("file", name, null, Samples.read(name)))
            .header("Idempotency-Key", key)
            .with(Bearer.as("koordynator")));
  }

  private MvcTestResult adopt(String programme, @Nullable String ifMatch) {
    var request =
        web.method(HttpMethod.POST)
            .uri(PROGRAMMES + programme + "/adoption")
            .contentType(MediaType.APPLICATION_JSON)
            .content(ACT)
            .with(Bearer.as("koordynator"));
    return (ifMatch == null ? request : request.header("If-Match", ifMatch)).exchange();
  }

  private MvcTestResult get(String address) {
    return web.get().uri(address).with(Bearer.as("koordynator")).exchange();
  }

  private MvcTestResult post(String address) {
    return web.post().uri(address).with(Bearer.as("koordynator")).exchange();
  }

  private static String read(MvcTestResult answer, String path)
      throws UnsupportedEncodingException {
    return JsonPath.read(answer.getResponse().getContentAsString(), path);
  }
}
