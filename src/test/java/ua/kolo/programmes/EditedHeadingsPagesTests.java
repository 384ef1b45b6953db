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

/// Headings of the council's table are corrected in the review and in the draft.
@KoloTest
class EditedHeadingsPagesTests extends ProgrammePagesTest {
  @Autowired
  EditedHeadingsPagesTests(MockMvcTester web) {
    super(web);
  }

  @Test
  void aHeadingIsWordedAnewInADraftAndTakenBack() {
    var programme = accepted(Samples.PLAIN);
    var about = programme + "/about";
    var place = place(about, "иконав");
    var opened = page(about + "?edit=HEADING&of=" + place).select("#headings details[open]");
    assertThat(opened.select("textarea")).hasSize(1);

    var answer = correct(about, place, "Відповідальні виконавці");

    assertThat(page(to(answer)).select("#headings details[open]").text())
        .contains("Відповідальні виконавці");
    assertThat(page(programme + "/table").select("th").text()).contains("Відповідальні виконавці");
    to(post(programme + "/undo", Map.of("version", version(about))));
    assertThat(page(programme + "/table").text()).doesNotContain("Відповідальні виконавці");
  }

  @Test
  void aHeadingIsWordedAnewInTheReview() {
    var review = given(Samples.PLAIN);
    var place = place(review, "иконав");

    to(correct(review, place, "Відповідальні виконавці"));

    assertThat(page(review).select("#headings").text()).contains("Відповідальні виконавці");
  }

  @Test
  void wordsThatTellOfAnotherColumnAreRefusedAndStayTyped() {
    var about = accepted(Samples.PLAIN) + "/about";
    var place = place(about, "иконав");

    var answer = correct(about, place, "Обсяг фінансування, тис. грн");

    assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    var field = Jsoup.parse(text(answer)).select("#HEADING-" + place);
    assertThat(field.select(".wrong").text()).contains("прочитали б інакше");
    assertThat(field.select("textarea").text()).isEqualTo("Обсяг фінансування, тис. грн");
  }

  @Test
  void aPlaceThatIsNoHeadingIsRefused() {
    var about = accepted(Samples.PLAIN) + "/about";

    assertThat(correct(about, "77-1", "Слова")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(correct(about, "нічого", "Слова")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /// Row and column of the heading with these words.
  private String place(String address, String words) {
    var field = page(address).select("#headings .value:contains(" + words + ")").first();
    return Objects.requireNonNull(field).id().replaceFirst("^HEADING-", "");
  }

  private String version(String address) {
    return Objects.requireNonNull(page(address).select("input[name=version]").first()).val();
  }

  private MvcTestResult correct(String page, String of, String typed) {
    return post(
        page + "/corrections",
        Map.of("version", version(page), "what", "HEADING", "of", of, "typed", typed));
  }
}
