package ua.kolo.programmes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;

@KoloTest
class ProgrammePagesTests extends ProgrammePagesTest {
  @Autowired
  ProgrammePagesTests(MockMvcTester web) {
    super(web);
  }

  @Test
  void aDocumentIsReviewedBesideItsTable() {
    var page = page(given(Samples.PLAIN));

    assertThat(page.select(".source td[data-cell]")).isNotEmpty();
    assertThat(page.select("article.read")).hasSize(15);
    assertThat(page.select("select[form=columns]")).isNotEmpty();
  }

  @Test
  void everyFieldNamesACellThatIsThere() {
    var page = page(given(Samples.PLAIN));

    assertThat(page.select(".reading-pane [data-cell]").eachAttr("data-cell"))
        .isNotEmpty()
        .allSatisfy(
            cell -> assertThat(page.select(".source [data-cell='" + cell + "']")).hasSize(1));
  }

  @Test
  void aFileThatCannotBeReadIsKeptWithTheReason() {
    var torn = Arrays.copyOf(Samples.read(Samples.WRONG), 900);
    var file = new MockMultipartFile("file", "torn.xlsx", null, torn);
    var review = to(post(COORDINATOR, "/programmes/imports", file));

    var page = page(review);

    assertThat(page.select(".note.danger")).hasSize(1);
    assertThat(page.select("a[href$=/original]")).hasSize(1);
    assertThat(get(COORDINATOR, review + "/original")).hasStatusOk().body().isEqualTo(torn);
  }

  @Test
  void aFormSentTwiceIsOneDocument() {
    var form = page("/programmes/imports/new").select("#main form");
    var file = new MockMultipartFile("file", "plan.odt", null, Samples.read(Samples.PLAIN));
    var action = form.attr("action") + "?request=" + form.select("[name=request]").val();

    assertThat(to(post(COORDINATOR, action, file))).isEqualTo(to(post(COORDINATOR, action, file)));
  }

  @Test
  void anEditionStaysAsItWasAdopted() {
    var programme = accepted(Samples.PLAIN);
    var act = Map.of("version", "0", "body", "Рада", "kind", "DECISION", "date", "01.03.2026");
    var whole = new HashMap<>(act);
    whole.put("number", "7");
    to(post(COORDINATOR, programme + "/adoption", whole));
    to(post(COORDINATOR, programme + "/amendment", Map.of("version", "0")));
    var change = Map.of("version", "0", "what", "TEXT", "of", "m1", "typed", "Нові слова");
    to(post(COORDINATOR, programme + "/measures/m1/corrections", change));

    assertThat(page(programme + "/editions/2").text()).contains("Нові слова");
    assertThat(page(programme + "/editions/1").text()).doesNotContain("Нові слова");
    assertThat(get(COORDINATOR, programme + "/editions/1/document?format=DOCX")).hasStatusOk();
    assertThat(get(COORDINATOR, programme + "/editions/3")).hasStatus(404);
  }

  @Test
  void aFindingOfSeveralPlacesLeadsToEach() {
    var page = page(accepted(Samples.WRONG) + "/findings");

    assertThat(page.select(".spots a").eachAttr("href"))
        .isNotEmpty()
        .allSatisfy(place -> assertThat(get(COORDINATOR, place)).hasStatusOk());
  }

  @Test
  void aDocumentWithoutMeasuresIsNotOfferedForAcceptance() {
    var file = new MockMultipartFile("file", "a.txt", null, "Протокол наради".getBytes(UTF_8));

    var page = page(to(post(COORDINATOR, "/programmes/imports", file)));

    assertThat(page.select("form[action$=acceptance]")).isEmpty();
    assertThat(page.select("#standing .note").text()).contains("жодного заходу");
  }

  @Test
  void noFileAtAllIsSaidInTheForm() {
    var file = new MockMultipartFile("file", "", null, new byte[0]);

    var answer = post(COORDINATOR, "/programmes/imports", file);

    assertThat(answer).hasStatus(422).bodyText().contains("Файл не вибрано");
  }

  @Test
  void aFieldOpensWhereItStands() {
    var page = page(given(Samples.PLAIN) + "?edit=TERM&of=m1");

    assertThat(page.select("#TERM-m1 form input[name=typed]").val()).isNotEmpty();
  }

  @Test
  void aCorrectionIsTakenAndCanBeUndone() {
    var review = given(Samples.PLAIN);

    var changed = page(to(correct(review, 0, "TEXT", "m1", "Створення робочої групи")));

    assertThat(changed.select("#TEXT-m1").text()).contains("Створення робочої групи");
    assertThat(changed.select("#undo")).hasSize(1);
    assertThat(post(COORDINATOR, review + "/undo", Map.of("version", "1")))
        .hasStatus3xxRedirection();
    assertThat(page(review).select("#TEXT-m1").text()).doesNotContain("Створення робочої групи");
  }

  @Test
  void whatWasTypedStaysBesideItsError() {
    var answer = correct(given(Samples.PLAIN), 0, "PERIOD", "", "колись потім");

    assertThat(answer).hasStatus(422);
    var field = Jsoup.parse(text(answer)).select("#PERIOD-");
    assertThat(field.select("input[name=typed]").val()).isEqualTo("колись потім");
    assertThat(field.select(".wrong").text()).contains("2025–2027");
  }

  @Test
  void theSecondOfTwoSeesBothVersions() {
    var review = given(Samples.PLAIN);
    correct(review, 0, "TEXT", "m1", "Їхні слова");

    var answer = correct(review, 0, "TEXT", "m1", "Мої слова");

    assertThat(answer).hasStatus(409).bodyText().contains("Їхні слова", "Мої слова");
    assertThat(Jsoup.parse(text(answer)).select("#main input[name=version]").val()).isEqualTo("1");
  }

  @Test
  void aColumnGivenAnotherRoleIsReadAgain() {
    var review = given(Samples.PLAIN);
    var roles = Map.of("version", "0", "role-2", "NOTE", "was-2", "TERM");

    assertThat(post(COORDINATOR, review + "/columns", roles)).hasStatus3xxRedirection();

    assertThat(page(review).select("#role-2 option[selected]").val()).isEqualTo("NOTE");
  }

  @Test
  void anExplanationNeedsWords() {
    var review = given(Samples.WRONG);
    var finding = page(review + "/findings").select(".finding").attr("id").substring(2);
    var address = review + "/findings/" + finding + "/explanation";

    var answer = post(COORDINATOR, address, Map.of("why", " "));

    assertThat(answer).hasStatus(422);
    assertThat(Jsoup.parse(text(answer)).select("#wrong-" + finding)).hasSize(1);
  }

  @Test
  void nothingIsAdoptedWhileAWrongTotalIsOpen() {
    var programme = accepted(Samples.WRONG);

    var page = page(programme + "/adoption");

    assertThat(page.select("form[action$=confirmation]")).isEmpty();
    assertThat(page.select(".blocked a")).hasSize(2);
  }

  @Test
  void theActsFormKeepsWhatWasTyped() {
    var act = "version=0&body=Рада&kind=DECISION&date=учора&number=";

    var answer = get(COORDINATOR, accepted(Samples.PLAIN) + "/adoption/confirmation?" + act);

    assertThat(answer).hasStatus(422);
    var form = Jsoup.parse(text(answer));
    assertThat(form.select("#date").val()).isEqualTo("учора");
    assertThat(form.select("#errors a").eachAttr("href")).containsExactly("#date", "#number");
  }

  @Test
  void aMeasureWithoutWordsIsNotAdded() {
    var programme = accepted(Samples.PLAIN);

    var answer = post(COORDINATOR, programme + "/measures", Map.of("version", "0", "text", " "));

    assertThat(answer).hasStatus(422);
  }

  @Test
  void aMeasureIsAddedMovedAndDeleted() {
    var programme = accepted(Samples.PLAIN);
    var fresh = Map.of("version", "0", "after", "m1", "text", "Новий захід");

    var measure = to(post(COORDINATOR, programme + "/measures", fresh)).replaceFirst("\\?.*", "");
    assertThat(page(measure).select("#standing h1").text()).startsWith("Захід");
    assertThat(post(COORDINATOR, measure + "/place", Map.of("version", "1", "after", "")))
        .hasStatus3xxRedirection();
    assertThat(post(COORDINATOR, measure + "/deletion", Map.of("version", "2")))
        .hasStatus3xxRedirection();

    assertThat(get(COORDINATOR, measure)).hasStatus(404);
  }

  private MvcTestResult correct(String review, int version, String what, String of, String typed) {
    var change = Map.of("version", "" + version, "what", what, "of", of, "typed", typed);
    return post(COORDINATOR, review + "/corrections", change);
  }
}
