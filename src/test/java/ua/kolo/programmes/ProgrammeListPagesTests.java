package ua.kolo.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class ProgrammeListPagesTests extends ProgrammePagesTest {
  private static final String READER = "vykonavets";
  private static final String STRANGE_ID = "01980000-0000-7000-8000-00000000ffff";

  @Autowired
  ProgrammeListPagesTests(MockMvcTester web) {
    super(web);
  }

  @Test
  void measuresAreFilteredByTermSourceExecutorYearAndState() {
    var programme = accepted(Samples.PLAIN);
    var filters = page(programme).select("form.filters");
    var term = filters.select("#term option").get(1).val();

    var found = page(programme + "?term=" + term);

    assertThat(found.select(".chips a")).hasSize(1);
    assertThat(found.select("[data-row] td[data-label=Строк]").eachText())
        .isNotEmpty()
        .containsOnly(term);
    assertThat(filters.select("select, input").eachAttr("name"))
        .contains("text", "executor", "term", "year", "state");
    assertThat(page(accepted(Samples.WRONG)).select("form.filters #source")).hasSize(1);
  }

  @Test
  void aReaderSeesAndChangesNothing() {
    var programme = accepted(Samples.PLAIN);

    var page = Jsoup.parse(text(get(READER, programme)));

    assertThat(page.select("#main form[method=post]")).isEmpty();
    assertThat(get(READER, "/programmes/imports/new")).hasStatus(403);
    assertThat(get(READER, programme + "/adoption")).hasStatus(403);
    assertThat(
            post(
                READER,
                programme + "/about/corrections",
                Map.of("version", "0", "what", "TITLE", "typed", "x")))
        .hasStatus(403);
  }

  @Test
  void whatIsNotThereAndWhatIsHiddenAnswerAlike() {
    assertThat(get(COORDINATOR, "/programmes/" + STRANGE_ID)).hasStatus(404);
    assertThat(get(COORDINATOR, "/programmes/imports/" + STRANGE_ID)).hasStatus(404);
    assertThat(get(COORDINATOR, "/public/programmes/" + STRANGE_ID)).hasStatus(404);
  }

  @Test
  void theListIsAskedForByItsAddress() {
    accepted(Samples.PLAIN);

    var page = page("/programmes?status=DRAFT&level=OBLAST&q=торгівлі");

    assertThat(page.select("#rows [data-row]")).isNotEmpty();
    assertThat(page.select(".chips a")).hasSize(3);
    assertThat(get(COORDINATOR, "/programmes.csv?level=OBLAST"))
        .bodyText()
        .startsWith("\uFEFFНазва;");
  }
}
