package ua.kolo.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ua.kolo.Entered;
import ua.kolo.KoloTest;

/// Open data name who answers for a programme, and the act's title and address, as far as told.
@KoloTest
class OpenWordsTests extends ProgrammePagesTest {
  private static final String ADDRESS = "https://rada.example/acts/";
  private final MockMvcTester web;

  @Autowired
  OpenWordsTests(MockMvcTester web) {
    super(web);
    this.web = web;
  }

  @Test
  void theActsAddressAskedAtAdoptionStandsInOpenDataAndInPublic() {
    var number = "В-" + UUID.randomUUID();
    var programme = accepted(Samples.PLAIN);
    var act = act(programme, number);
    act.put("actUrl", "http://rada.example/1");
    assertThat(post(programme + "/adoption", act)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    act.put("actUrl", ADDRESS + number);
    act.put("actTitle", "Про затвердження вигаданої програми");
    act.put("executant", "Вигаданий департамент");

    to(post(programme + "/adoption", act));

    assertThat(row(programme))
        .contains(
            ",Вигаданий департамент,null,",
            ",рішення,Про затвердження вигаданої програми,2026-03-01,"
                + number
                + ","
                + ADDRESS
                + number
                + ",");
    assertThat(page("/public" + programme).select("a[href='" + ADDRESS + number + "']")).hasSize(1);
  }

  @Test
  void whatIsFoundOutLaterIsWrittenThenAndPutRight() {
    var programme = accepted(Samples.PLAIN);
    to(post(programme + "/adoption", act(programme, "В-" + UUID.randomUUID())));
    var here = programme + "/editions/1/words";
    assertThat(page(programme + "/editions/1").select("a[href='" + here + "']")).hasSize(1);
    assertThat(post(here, Map.of("actUrl", "javascript:alert(1)")))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);

    var seen = Objects.requireNonNull(page(here).select("[name=seen]").first()).val();
    var first = Map.of("actUrl", ADDRESS + "7", "executant", "Вигаданий відділ", "seen", seen);
    to(post(here, first));
    var second = post(here, Map.of("actTitle", "Про вигадане", "seen", seen));
    assertThat(second).hasStatus(HttpStatus.CONFLICT);
    assertThat(text(second)).contains(ADDRESS + "7", "Про вигадане");

    assertThat(row(programme)).contains("Вигаданий відділ", ADDRESS + "7");
    var api = "/api/v1" + here;
    var put =
        web.put()
            .uri(api)
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"actUrl\": \"https://user@rada.example\"}")
            .with(Entered.as(COORDINATOR))
            .with(csrf());
    assertThat(put.exchange()).hasStatus(HttpStatus.PRECONDITION_REQUIRED);
    assertThat(put.header("If-Match", "\"" + seen + "\"").exchange())
        .hasStatus(HttpStatus.BAD_REQUEST);
    assertThat(put.content("{\"actTitle\": \"Про вигадане\"}").exchange())
        .hasStatus(HttpStatus.PRECONDITION_FAILED);
    assertThat(get(api)).bodyJson().extractingPath("$.actUrl").isEqualTo(ADDRESS + "7");
  }

  private String row(String programme) {
    return text(get("/open-data/programs.csv"))
        .lines()
        .filter(line -> line.contains(programme))
        .findFirst()
        .orElseThrow();
  }

  private Map<String, String> act(String programme, String number) {
    var version = page(programme + "/adoption").select("[name=version]").first();
    var act = new HashMap<String, String>();
    act.put("version", Objects.requireNonNull(version).val());
    act.put("body", "Вигадана рада");
    act.put("kind", "DECISION");
    act.put("date", "01.03.2026");
    act.put("number", number);
    return act;
  }
}
