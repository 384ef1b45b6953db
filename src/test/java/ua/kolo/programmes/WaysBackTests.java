package ua.kolo.programmes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ua.kolo.KoloTest;

/// What was done by mistake is taken back, and what the reader doubts is not passed over.
@KoloTest
class WaysBackTests extends ProgrammePagesTest {
  private static final String DOUBTFUL =
      """
      <p>Програма «Приклад» Вигаданої громади</p>
      <table><tr><th>№</th><th>Захід</th><th>Виконавець</th><th>Строк</th><th>Джерело</th>
      <th>Сума, тис. грн</th></tr>
      <tr><td>1</td><td>Навчити чергових щоквартальних звірок</td><td>поліція</td><td></td>
      <td>місцевий бюджет</td><td><p>100</p><p>200</p></td></tr>
      <tr><td>2</td><td>Видати пам’ятки</td><td>лікарня</td><td></td><td>місцевий бюджет</td>
      <td>5</td></tr></table>
      """;

  @Autowired
  WaysBackTests(MockMvcTester web) {
    super(web);
  }

  @Test
  void aDraftProgrammeIsThrownAwayAfterOneQuestion() {
    var programme = accepted(Samples.PLAIN);
    assertThat(page(programme + "/about").select("a[href$=/discard]")).hasSize(1);
    var form = page(programme + "/discard").select("#main form").first();

    assertThat(to(post(COORDINATOR, programme + "/discard", hidden(form)))).endsWith("/programmes");

    assertThat(get(COORDINATOR, programme)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(page("/programmes").select("a[href='" + programme + "']")).isEmpty();
  }

  @Test
  void aBegunAmendmentIsThrownAwayAndTheAdoptedEditionStays() {
    var programme = adopted();
    amend(programme);

    var form = page(programme + "/discard").select("#main form").first();
    assertThat(to(post(COORDINATOR, programme + "/discard", hidden(form)))).endsWith(programme);
    assertThat(get(COORDINATOR, programme + "/discard")).hasStatus(HttpStatus.CONFLICT);

    amend(programme);
    assertThat(get(COORDINATOR, programme + "/editions/2")).hasStatusOk();
  }

  @Test
  void anExplanationIsTakenBack() {
    var programme = accepted(Samples.WRONG);
    var address = page(programme + "/findings").select("details.explain form").attr("action");
    to(post(COORDINATOR, address, Map.of("why", "Так вирішила комісія")));
    var open = page(programme + "/findings").select("details.explain").size();

    to(post(COORDINATOR, address + "/withdrawal", Map.of()));

    assertThat(page(programme + "/findings").select("details.explain")).hasSize(open + 1);
  }

  @Test
  void doubtsAreAskedSaidAtAcceptanceAndKept() {
    var review = doubtful();
    var questions = page(review).select("li.question");
    assertThat(questions).hasSizeGreaterThanOrEqualTo(2);
    assertThat(questions.text()).contains("Яка це сума?", "На які роки документ?");

    assertThat(post(COORDINATOR, review + "/acceptance", Map.of())).hasStatusOk();
    var programme = to(post(COORDINATOR, review + "/acceptance", Map.of("sure", "true")));

    var left = page(programme + "/about").select("#left li");
    assertThat(left).hasSameSizeAs(questions);
    assertThat(page(programme).select("a[href$='#left']")).hasSize(1);
  }

  @Test
  void sumsAreSaidToBeUncheckedUntilItIsAnsweredWhatTheirColumnHolds() {
    var review = hardlyAdding();
    var findings = page(review + "/findings");
    assertThat(findings.select("#unsure").text()).contains("Суми не перевірено");
    assertThat(findings.text()).doesNotContain("Суми сходяться").doesNotContain("S1");

    correct(review, Map.of("what", "CONFIRM", "of", "0"));

    findings = page(review + "/findings");
    assertThat(findings.select("#unsure")).isEmpty();
    assertThat(findings.select("li.finding.danger")).hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void howOftenTheWordsSayIsProposedAsTheTerm() {
    var programme = to(post(COORDINATOR, doubtful() + "/acceptance", Map.of("sure", "true")));
    var form = page(programme + "/measures/m1").select("#often").first();

    to(post(COORDINATOR, programme + "/measures/m1/corrections", hidden(form)));

    var page = page(programme + "/measures/m1");
    assertThat(page.select("#often")).isEmpty();
    assertThat(page.select("[id=TERM-m1]").text()).contains("щокварталу");
  }

  @Test
  void anotherRoleOfAColumnAsksBeforeItTakesCorrectionsAway() {
    var review = doubtful();
    var version = page(review).select("#columns [name=version]").val();
    var said = Map.of("version", version, "what", "TEXT", "of", "m2", "typed", "Інші слова");
    to(post(COORDINATOR, review + "/corrections", said));
    var role = new HashMap<String, String>();
    role.put("version", page(review).select("#columns [name=version]").val());
    role.put("role-3", "NOTE");
    role.put("was-3", "TERM");

    var asked = post(COORDINATOR, review + "/columns", role);

    assertThat(asked).hasStatusOk();
    assertThat(page(review).text()).contains("Інші слова");
    role.put("sure", "true");
    to(post(COORDINATOR, review + "/columns", role));
    assertThat(page(review).text()).doesNotContain("Інші слова");
  }

  @Test
  void aMeasureIsPartedAndJoinedInTheReview() {
    var review = given(Samples.PLAIN);
    correct(review, Map.of("what", "SPLIT", "of", "m1", "typed", "Перші слова\nДругі слова"));
    assertThat(page(review).select("article.read")).hasSize(16);

    correct(review, Map.of("what", "MERGE", "of", "m2", "typed", "m1"));
    correct(review, Map.of("what", "DELETE", "of", "m3"));

    assertThat(page(review).select("article.read")).hasSize(14);
    assertThat(page(review + "?edit=SPLIT&of=m1").select("textarea[name=typed]")).hasSize(1);
  }

  @Test
  void aRepealIsOpenToAnybody() {
    var programme = adopted();
    assertThat(page(programme + "/repeal").select("#main form")).hasSize(1);
    var act = new HashMap<>(act("77-ПРИКЛАД", "02.03.2026"));
    act.put("date", "01.01.2020");
    assertThat(post(COORDINATOR, programme + "/repeal", act))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    act.put("date", "02.03.2026");
    var asked = page(programme + "/repeal/confirmation?" + query(act));
    assertThat(asked.text()).contains("77-ПРИКЛАД");

    to(post(COORDINATOR, programme + "/repeal", hidden(asked.select("#main form").first())));

    assertThat(page("/public" + programme).text()).contains("77-ПРИКЛАД");
    assertThat(text(get(COORDINATOR, "/open-data/programs.csv")).lines())
        .anyMatch(row -> row.contains(programme) && row.contains("Скасована"));
    var row = "tr:has(a[href$='" + programme + "'])";
    var named = query(Map.of("q", page("/public" + programme).select("h1").text()));
    assertThat(page("/public/programmes?" + named).select(row).text())
        .contains("Скасована", "02.03.2026");
    assertThat(text(get(COORDINATOR, "/open-data/passport.csv"))).contains("CC-BY-4.0");
  }

  @Test
  void anActTypedWrongIsPutRightByAPageOfItsOwn() {
    var programme = adopted();
    var here = programme + "/editions/1/act";
    assertThat(page(programme + "/editions/1").select("a[href$=/act]")).hasSize(1);
    assertThat(page(here).select("[name=number]").val()).isEqualTo("76-ПРИКЛАД");
    var act = new HashMap<>(act("78-ПРИКЛАД", "01.03.2026"));
    act.put("version", page(here).select("[name=version]").val());
    assertThat(post(COORDINATOR, here, act)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    act.put("why", "Номер іншого рішення");
    act.put("date", "01.03.2062");
    assertThat(post(COORDINATOR, here, act)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    act.put("date", "01.03.2026");

    to(post(COORDINATOR, here, act));

    assertThat(page("/public" + programme).text()).contains("78-ПРИКЛАД");
    assertThat(page(here).text()).contains("76-ПРИКЛАД", "Номер іншого рішення");

    act.put("number", "79-ПРИКЛАД");
    assertThat(post(COORDINATOR, here, act))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains("79-ПРИКЛАД", "Номер іншого рішення", "виправив хтось інший");
    assertThat(page("/public" + programme).text()).contains("78-ПРИКЛАД");
  }

  private static String query(Map<String, String> words) {
    return words.entrySet().stream()
        .map(word -> word.getKey() + "=" + word.getValue())
        .collect(Collectors.joining("&"));
  }

  private String doubtful() {
    return given("doubt.html", DOUBTFUL);
  }

  private String hardlyAdding() {
    var rows = new StringBuilder();
    for (int i = 1; i < 5; i++) {
      rows.append("<tr><td>%d</td><td>Навчити чергових</td><td>відділ освіти</td>".formatted(i))
          .append("<td>70</td><td>10</td><td>20</td></tr>");
    }
    var head = "<table><tr><th>№</th><th>Захід</th><th>Виконавець</th><th>Разом, тис. грн</th>";
    return given("sums.html", head + "<th>2025</th><th>2026</th></tr>" + rows + "</table>");
  }

  private String given(String name, String content) {
    var file = new MockMultipartFile("file", name, null, content.getBytes(UTF_8));
    return to(post(COORDINATOR, "/programmes/imports", file));
  }

  private void correct(String review, Map<String, String> words) {
    var all = new HashMap<>(words);
    all.put("version", page(review).select("#columns [name=version]").val());
    to(post(COORDINATOR, review + "/corrections", all));
  }

  private void amend(String programme) {
    var version = page(programme + "/amendment").select("[name=version]").val();
    to(post(COORDINATOR, programme + "/amendment", Map.of("version", version)));
  }

  private String adopted() {
    var programme = accepted(Samples.PLAIN);
    var act = new HashMap<>(act("76-ПРИКЛАД", "01.03.2026"));
    act.put("version", page(programme + "/adoption").select("[name=version]").val());
    to(post(COORDINATOR, programme + "/adoption", act));
    return programme;
  }

  private static Map<String, String> act(String number, String date) {
    return Map.of(
        "version",
        "1",
        "body",
        "Вигадана рада",
        "kind",
        "DECISION",
        "date",
        date,
        "number",
        number);
  }

  private static Map<String, String> hidden(@Nullable Element form) {
    var words = new HashMap<String, String>();
    Objects.requireNonNull(form)
        .select("input[type=hidden]")
        .forEach(input -> words.put(input.attr("name"), input.val()));
    words.remove("_csrf");
    return words;
  }
}
