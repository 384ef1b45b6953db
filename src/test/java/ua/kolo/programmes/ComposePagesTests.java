package ua.kolo.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;
import ua.kolo.platform.Demo;

@KoloTest
class ComposePagesTests extends ProgrammePagesTest {
  @Autowired
  ComposePagesTests(MockMvcTester web) {
    super(web);
  }

  @ParameterizedTest
  @CsvSource({"uk, Зі зразка", "en, From a template"})
  void itIsChosenWhatAProgrammeBeginsFrom(String tongue, String words) {
    var page = page("/programmes/new?lang=" + tongue);

    assertThat(page.text()).contains(words);
    assertThat(page.select("a[href*=template]")).hasSize(3);
    assertThat(page.select("a[href$='/programmes/new/own']")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/programmes/new/own", "/programmes/new/adopted"})
  void whatToBeginFromIsListedAndSought(String list) {
    adopted();

    assertThat(page(list).select("a.opens[href*=source]")).isNotEmpty();
    assertThat(page(list + "?q=такої+немає").select(".nothing")).hasSize(1);
    assertThat(page(list + "?lang=en").select("h1").text()).startsWith("From a");
  }

  @Test
  void aTemplateBecomesADraft() {
    var form = page("/programmes/new?start=TEMPLATE&template=violence").select("#main form");
    assertThat(form.select("[name=title]").text()).startsWith("Програма запобігання");

    var programme =
        to(post(COORDINATOR, "/programmes/new", typed(form.select("[name=request]").val())));

    var page = page(programme);
    assertThat(page.select(".leaf")).hasSize(16);
    assertThat(page.select("section[aria-labelledby=live] li")).isNotEmpty();
    assertThat(page(programme + "/measures/m3").select(".money-lines thead").text())
        .contains("2027", "2028", "2029");
    assertThat(page(programme + "/about").text()).contains("За зразком");
    assertThat(page(programme + "/table").select("td.is-banner")).isNotEmpty();
    assertThat(get(COORDINATOR, programme + "/document?format=DOCX")).hasStatusOk();
  }

  @Test
  void aFormSentTwiceMakesOneProgramme() {
    var words = typed("the-same-form");

    assertThat(to(post(COORDINATOR, "/programmes/new", words)))
        .isEqualTo(to(post(COORDINATOR, "/programmes/new", words)));
  }

  @Test
  void whatWasTypedStaysBesideEachError() {
    var words = typed("wrong");
    words.put("title", "");
    words.put("years", "колись");
    words.put("territory", "");
    words.put("placeQ", "Ніде");
    words.put("unit", "MILLION");

    var answer = post(COORDINATOR, "/programmes/new", words);

    assertThat(answer).hasStatus(422);
    var page = Jsoup.parse(text(answer));
    assertThat(page.select("#errors li")).hasSize(3);
    assertThat(page.select("[name=years]").val()).isEqualTo("колись");
    assertThat(page.select("[name=placeQ]").val()).isEqualTo("Ніде");
    assertThat(page.select("[name=request]").val()).isEqualTo("wrong");
    words.put("placeQ", "Вигаданська громада");
    assertThat(Jsoup.parse(text(post(COORDINATOR, "/programmes/new", words))).select("#errors li"))
        .hasSize(2);
  }

  @Test
  void thePlaceIsSoughtWithoutLosingTheRest() {
    var words = typed("looking");
    words.put("territory", "");
    words.put("placeQ", "Вигадан");
    words.put("look", "place");

    var answer = post(COORDINATOR, "/programmes/new", words);

    assertThat(answer).hasStatusOk();
    assertThat(Jsoup.parse(text(answer)).select("#places [name=territory]")).isNotEmpty();
  }

  @Test
  void anOwnProgrammeAsksWhatBecomesOfItsMoney() {
    var old = accepted(Samples.WRONG);
    var source = old.replace("/programmes/", "");

    var form = page("/programmes/new?start=OWN&source=" + source).select("#main form");
    assertThat(form.select("[name=money]")).hasSize(3);
    var words = typed("renewed");
    words.put("start", "OWN");
    words.put("source", source);
    words.put("money", "CHANGED");
    words.put("percent", "багато");
    assertThat(post(COORDINATOR, "/programmes/new", words)).hasStatus(422);
    words.put("percent", "107,5");

    var page = page(to(post(COORDINATOR, "/programmes/new", words)) + "/findings");

    assertThat(page.select(".finding.danger")).isEmpty();
  }

  @Test
  void anEmptyDraftSaysWhatToDo() {
    var words = typed("empty");
    words.put("start", "EMPTY");

    var programme = to(post(COORDINATOR, "/programmes/new", words));

    var page = page(programme);
    assertThat(page.select("#next").text()).contains("ще немає заходів");
    assertThat(page.select("#next a[href$=/borrowing]")).hasSize(1);
    for (var section : new String[] {"/table", "/sums", "/findings", "/about", "/documents"}) {
      assertThat(get(COORDINATOR, programme + section)).hasStatusOk();
      assertThat(get(COORDINATOR, programme + section + "?lang=en")).hasStatusOk();
    }
  }

  @Test
  void sectionsAreAddedInTheirPlacesAndTakenOutWhenEmpty() {
    var words = typed("sections");
    words.put("start", "EMPTY");
    var programme = to(post(COORDINATOR, "/programmes/new", words));
    var here = programme + "/sections";

    about(post(COORDINATOR, here, Map.of("version", "0", "text", "Перший розділ")));
    about(post(COORDINATOR, here, Map.of("version", "1", "text", "Другий розділ")));
    about(post(COORDINATOR, here, Map.of("version", "2", "text", "Завдання", "parent", "g1")));

    assertThat(page(programme).select(".tree summary").eachText())
        .containsExactly("1.Перший розділ", "1.1.Завдання", "2.Другий розділ");
    var full = post(COORDINATOR, here + "/removal", Map.of("version", "3", "node", "g1"));
    assertThat(about(full).select("#section-wrong")).isNotEmpty();
    about(post(COORDINATOR, here + "/removal", Map.of("version", "3", "node", "g2")));
    assertThat(page(programme).select(".tree summary")).hasSize(2);
    assertThat(post(COORDINATOR, here, Map.of("version", "3", "text", "Пізно"))).hasStatus(409);
  }

  @Test
  void measuresOfOthersArePickedAndUndone() {
    adopted();
    var words = typed("target");
    words.put("start", "TEMPLATE");
    var programme = to(post(COORDINATOR, "/programmes/new", words));
    var here = programme + "/borrowing";

    var found = page(here + "?whose=ADOPTED&q=постраждал&lang=uk");
    assertThat(found.select("[name=pick]")).isNotEmpty();
    assertThat(page(here + "?whose=OWN&lang=en").select("h1").text()).contains("Measures");
    assertThat(page(here + "?q=такого+немає").select(".nothing")).hasSize(1);
    var nothing = post(COORDINATOR, here, Map.of("version", "0"));
    assertThat(nothing).hasStatus(422).bodyText().contains("Позначте хоча б один захід");
    var pick = found.select("[name=pick]").first();
    var taken =
        Map.of(
            "version",
            "0",
            "pick",
            Objects.requireNonNull(pick).val(),
            "node",
            "s1",
            "whose",
            "ADOPTED");

    var page = page(to(post(COORDINATOR, here, taken)));

    assertThat(page.select(".leaf")).hasSize(17);
    assertThat(page.select("#undo")).hasSize(1);
    var measure = page.select(".leaf a[href*='/measures/b']").attr("href");
    assertThat(page(measure).text()).contains("Узято з програми");
    assertThat(post(COORDINATOR, here, taken)).hasStatus(409);
  }

  // Each answer is followed, as a browser does: what is said once is then said there.
  private Document about(MvcTestResult answer) {
    return page(to(answer).replaceFirst("#.*", ""));
  }

  private void adopted() {
    var programme = accepted(Samples.PLAIN);
    var act = Map.of("version", "0", "body", "Рада", "kind", "DECISION", "date", "01.03.2026");
    var whole = new HashMap<>(act);
    whole.put("number", "7");
    to(post(COORDINATOR, programme + "/adoption", whole));
  }

  private static Map<String, String> typed(String request) {
    var words = new HashMap<String, String>();
    words.put("start", "TEMPLATE");
    words.put("template", "violence");
    words.put("title", "Програма Вигаданської громади");
    words.put("kind", "TARGET_PROGRAMME");
    words.put("territory", Demo.TERRITORY);
    words.put("years", "2027–2029");
    words.put("unit", "THOUSAND");
    words.put("request", request);
    return words;
  }
}
