package ua.kolo.persons;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.Bearer;
import ua.kolo.KoloTest;

/// Records of one person, merged and told apart by another program on behalf of its person.
@KoloTest
class DoublesApiTests {
  private static final String PERSONS = "/api/v1/persons";
  private final MockMvcTester web;

  DoublesApiTests(MockMvcTester web) {
    this.web = web;
  }

  @Test
  void recordsOfOnePersonAreMergedOnceAndPartedAgain() throws UnsupportedEncodingException {
    var kept = written("Казковський Явір Злиттєвич");
    var gone = written("Казковський Явір Злиттєвич");
    assertThat(pairs()).anyMatch(pair -> pair.containsAll(List.of(kept, gone)));

    var merged = merge(kept, gone, "той самий телефон");
    assertThat(merged).hasStatus(201);
    String id = JsonPath.read(merged.getResponse().getContentAsString(), "$.id");

    assertThat(merge(kept, gone, "той самий телефон"))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("persons.merge.already");
    assertThat(get("koordynator", PERSONS + "/" + kept + "/mergings"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$[0].gone")
        .isEqualTo(gone);

    var undoing = PERSONS + "/" + kept + "/mergings/" + id + "/undoing";
    assertThat(send(HttpMethod.PUT, undoing, "{\"reason\": \"помилка\"}")).hasStatus(204);
    assertThat(send(HttpMethod.PUT, undoing, "{\"reason\": \"помилка\"}")).hasStatus(404);
    assertThat(get("koordynator", PERSONS + "/" + gone))
        .bodyJson()
        .extractingPath("$.mergedInto")
        .isNull();
  }

  @Test
  void recordsOfTwoPersonsAreToldApartUntilSomebodyTakesItBack()
      throws UnsupportedEncodingException {
    var one = written("Казковська Лілея Розрізнівна");
    var other = written("Казковська Лілея Розрізнівна");
    var distinction = PERSONS + "/" + one + "/doubles/" + other + "/distinction";

    assertThat(send(HttpMethod.PUT, distinction, null)).hasStatus(204);
    assertThat(send(HttpMethod.PUT, distinction, null)).hasStatus(204);
    assertThat(pairs()).noneMatch(pair -> pair.containsAll(List.of(one, other)));
    assertThat(get("koordynator", PERSONS + "/distinctions"))
        .hasStatusOk()
        .bodyText()
        .contains(one);

    assertThat(send(HttpMethod.DELETE, distinction, null)).hasStatus(400);
    assertThat(send(HttpMethod.DELETE, distinction + "?reason=MISTAKE", null)).hasStatus(204);
    assertThat(pairs()).anyMatch(pair -> pair.containsAll(List.of(one, other)));
  }

  @Test
  void aMergingWithoutItsOtherRecordOrAReasonIsRefused() throws UnsupportedEncodingException {
    var kept = written("Казковська Мальва Відмовна");

    assertThat(send(HttpMethod.POST, PERSONS + "/" + kept + "/mergings", "{\"reason\": \"так\"}"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("persons.merge.noOther");
    assertThat(merge(kept, written("Казковська Мальва Відмовна"), " "))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("persons.merge.noReason");
  }

  @Test
  void recordsOfAnotherInstitutionAreNotThere() throws UnsupportedEncodingException {
    var kept = written("Казковський Тополь Чужинович");
    var gone = written("Казковський Тополь Чужинович");
    var foreign = PERSONS + "/" + kept + "/mergings";

    assertThat(get("politsiia", foreign)).hasStatus(404);
    assertThat(
            as("sluzhba-ditei", HttpMethod.POST, foreign, merging(gone, "той самий телефон"))
                .getResponse()
                .getStatus())
        .isIn(403, 404);
    assertThat(get("koordynator", PERSONS + "/" + gone))
        .bodyJson()
        .extractingPath("$.mergedInto")
        .isNull();
  }

  private String written(String name) throws UnsupportedEncodingException {
    var parts = name.split(" ", -1);
    var added =
        send(
            HttpMethod.POST,
            PERSONS,
            """
            {"identity": {"surname": "%s", "given": "%s", "patronymic": "%s",
              "birthDate": "1990-02-03"}}"""
                .formatted(parts[0], parts[1], parts[2]));
    assertThat(added).hasStatus(201);
    return JsonPath.read(added.getResponse().getContentAsString(), "$.id");
  }

  private List<List<String>> pairs() throws UnsupportedEncodingException {
    var found = get("koordynator", PERSONS + "/doubles");
    assertThat(found).hasStatusOk();
    var text = found.getResponse().getContentAsString();
    List<String> ones = JsonPath.read(text, "$[*].one");
    List<String> others = JsonPath.read(text, "$[*].other");
    return IntStream.range(0, ones.size())
        .mapToObj(i -> List.of(ones.get(i), others.get(i)))
        .toList();
  }

  private MvcTestResult merge(String kept, String gone, String reason) {
    return send(HttpMethod.POST, PERSONS + "/" + kept + "/mergings", merging(gone, reason));
  }

  private static String merging(String gone, String reason) {
    return "{\"gone\": \"%s\", \"reason\": \"%s\"}".formatted(gone, reason);
  }

  private MvcTestResult send(HttpMethod method, String address, @Nullable String body) {
    return as("koordynator", method, address, body);
  }

  private MvcTestResult as(String login, HttpMethod method, String address, @Nullable String body) {
    var request = web.method(method).uri(address).with(Bearer.as(login));
    return body == null
        ? request.exchange()
        : request.contentType(MediaType.APPLICATION_JSON).content(body).exchange();
  }

  private MvcTestResult get(String login, String address) {
    return as(login, HttpMethod.GET, address, null);
  }
}
