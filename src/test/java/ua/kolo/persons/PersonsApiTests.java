package ua.kolo.persons;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.Bearer;
import ua.kolo.KoloTest;

@KoloTest
class PersonsApiTests {
  private static final String PERSONS = "/api/v1/persons";
  private final MockMvcTester web;

  PersonsApiTests(MockMvcTester web) {
    this.web = web;
  }

  @Test
  void writesFindsAndChangesAPerson() throws UnsupportedEncodingException {
    var written = send(HttpMethod.POST, PERSONS, "{\"name\": \"Казковська Снігана Петрівна\"}");
    assertThat(written).hasStatus(201);
    String id = JsonPath.read(written.getResponse().getContentAsString(), "$.id");

    assertThat(search("Казковская Снежана"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.own[*].id")
        .asArray()
        .contains(id);
    assertThat(change(id, "\"1\"")).hasStatusOk();
    assertThat(change(id, "\"1\"")).hasStatus(412);
    assertThat(get("politsiia", PERSONS + "/" + id)).hasStatus(404);
  }

  @Test
  void aSearchWithoutAPurposeIsRefused() {
    assertThat(send(HttpMethod.POST, PERSONS + "/search", "{\"name\": \"Казковська\"}"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("persons.purpose.missing");
  }

  @Test
  void whatNobodyCanHaveIsRefusedByItsCode() {
    assertThat(
            send(
                HttpMethod.POST,
                PERSONS,
                "{\"identity\": {\"surname\": \"Казковська\", \"phones\": [\"ніякий\"]}}"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("persons.phone.wrong");
  }

  @Test
  void whoIsWrittenTwiceIsToldOfTheFirst() throws UnsupportedEncodingException {
    var name = "{\"name\": \"Казковська Зорислава Юхимівна\"}";
    String id =
        JsonPath.read(
            send(HttpMethod.POST, PERSONS, name).getResponse().getContentAsString(), "id");

    assertThat(send(HttpMethod.POST, PERSONS, name))
        .hasStatus(201)
        .bodyJson()
        .extractingPath("$.alike[*].id")
        .asArray()
        .contains(id);
  }

  private MvcTestResult search(String name) {
    return send(
        HttpMethod.POST,
        PERSONS + "/search",
        "{\"purpose\": \"CASE_WORK\", \"name\": \"%s\"}".formatted(name));
  }

  private MvcTestResult change(String id, String version) {
    return web.method(HttpMethod.PUT)
        .uri(PERSONS + "/" + id)
        .with(Bearer.as("koordynator"))
        .header("If-Match", version)
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"name\": \"Казковська Снігана Іванівна\"}")
        .exchange();
  }

  private MvcTestResult send(HttpMethod method, String address, String body) {
    return web.method(method)
        .uri(address)
        .with(Bearer.as("koordynator"))
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private MvcTestResult get(String login, String address) {
    return web.get().uri(address).with(Bearer.as(login)).exchange();
  }
}
