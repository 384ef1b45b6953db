package ua.kolo.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;

/// What stands around a programme's table is corrected in place like its measures.
@KoloTest
class EditedWordsPagesTests extends ProgrammePagesTest {
  @Autowired
  EditedWordsPagesTests(MockMvcTester web) {
    super(web);
  }

  @Test
  void notesUnderTheTableAreWrittenAnewAndTakenBack() {
    var programme = accepted(Samples.PLAIN);
    var about = programme + "/about";
    assertThat(page(about + "?edit=FOOTNOTES").select("#FOOTNOTES- textarea")).hasSize(1);

    to(correct(programme, "FOOTNOTES", "", "* Вигадана примітка\nСекретар ради"));

    assertThat(page(about).select("#FOOTNOTES-").text())
        .contains("* Вигадана примітка", "Секретар");
    assertThat(page(programme + "/table").text()).contains("* Вигадана примітка");
    to(post(programme + "/undo", Map.of("version", version(about))));
    assertThat(page(about).select("#FOOTNOTES-").text()).doesNotContain("Вигадана");
  }

  @Test
  void whatWouldBeReadAsPartOfTheTitleIsNoPreamble() {
    var programme = accepted(Samples.PLAIN);

    var answer = correct(programme, "PREAMBLE", "", "та інші потреби громади");

    assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    var field = Jsoup.parse(text(answer)).select("#PREAMBLE-");
    assertThat(field.select(".wrong").text()).contains("прочитали б");
    assertThat(field.select("textarea").text()).contains("потреби громади");
  }

  @Test
  void anAdoptedEditionsWordsOpenForNobody() {
    var programme = accepted(Samples.PLAIN);
    assertThat(page(programme + "/about").select("#PREAMBLE- a.change")).hasSize(1);
    var act =
        Map.of(
            "version",
            version(programme + "/adoption"),
            "body",
            "Вигадана рада",
            "kind",
            "DECISION",
            "date",
            "01.03.2026",
            "number",
            "76-ПРИКЛАД");
    to(post(programme + "/adoption", act));

    assertThat(page(programme + "/about").select("#PREAMBLE- a.change")).isEmpty();
    assertThat(correct(programme, "PREAMBLE", "", "Інше")).hasStatus(HttpStatus.CONFLICT);
  }

  private String version(String address) {
    return Objects.requireNonNull(page(address).select("input[name=version]").first()).val();
  }

  private MvcTestResult correct(String programme, String what, String of, String typed) {
    var page = page(programme + "/about").select("input[name=version]").first();
    var version = page == null ? "0" : page.val();
    return post(
        programme + "/about/corrections",
        Map.of("version", version, "what", what, "of", of, "typed", typed));
  }
}
