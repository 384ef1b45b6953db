package ua.kolo.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ua.kolo.Entered;
import ua.kolo.KoloTest;

/// A document put away is never lost: it is found with who did it and when, opened and taken back.
@KoloTest
class DroppedImportsTests extends ProgrammePagesTest {
  private static final String DROPPED = "/programmes/imports/dropped";
  private final MockMvcTester web;

  @Autowired
  DroppedImportsTests(MockMvcTester web) {
    super(web);
    this.web = web;
  }

  @Test
  void aDroppedDocumentIsFoundOpenedAndTakenBackWithItsCorrections() {
    var review = given(Samples.PLAIN);
    var words = Map.of("version", "0", "what", "TEXT", "of", "m1", "typed", "Створити раду");
    to(post(review + "/corrections", words));

    to(post(review + "/drop", Map.of()));

    var row = page(DROPPED).select("tr:has(a[href='" + review + "'])");
    assertThat(row.text()).contains(Samples.PLAIN, "Відкрити файл");
    assertThat(row.select("td .under").text()).isNotBlank();
    assertThat(get(review + "/original").getResponse().getContentAsByteArray())
        .isEqualTo(Samples.read(Samples.PLAIN));
    assertThat(page(review).select("#dropped").text()).contains("Документ відкинуто");

    assertThat(to(post(review + "/restoration", Map.of()))).isEqualTo(review);
    to(post(review + "/restoration", Map.of()));

    assertThat(page(DROPPED).select("a[href='" + review + "']")).isEmpty();
    assertThat(page(review).select("#TEXT-m1").text()).contains("Створити раду");
    assertThat(page("/programmes").select(".waiting a[href='" + review + "']")).hasSize(1);
  }

  @Test
  void theDocumentOfADraftThrownAwayIsFoundAndAcceptedAnew() {
    var review = given(Samples.PLAIN);
    var programme = to(post(review + "/acceptance", Map.of("sure", "true")));
    assertThat(post(review + "/restoration", Map.of())).hasStatus(HttpStatus.CONFLICT);
    to(post(programme + "/discard", Map.of("version", "0")));
    var row = page(DROPPED).select("tr:has(a[href='" + review + "'])");
    assertThat(row.text()).contains("разом із чернеткою");

    to(post(review + "/restoration", Map.of()));

    var again = to(post(review + "/acceptance", Map.of("sure", "true")));
    assertThat(again).isNotEqualTo(programme);
    assertThat(get(again)).hasStatusOk();
    assertThat(page(DROPPED).select("a[href='" + review + "']")).isEmpty();
  }

  @Test
  void bothFilesOfADraftThrownAwayAreTakenBackAndAccepted() {
    var first = given(Samples.PLAIN);
    var programme = to(post(first + "/acceptance", Map.of("sure", "true")));
    var newer = new MockMultipartFile("file", Samples.PLAIN, null, Samples.read(Samples.PLAIN));
    var second = to(post(COORDINATOR, programme + "/imports", newer));
    to(post(second + "/acceptance", Map.of("sure", "true")));
    var version = page(programme + "/discard").select("[name=version]").first();
    to(post(programme + "/discard", Map.of("version", Objects.requireNonNull(version).val())));

    for (var review : List.of(second, first)) {
      assertThat(page(DROPPED).select("tr:has(a[href='" + review + "'])")).hasSize(1);
      to(post(review + "/restoration", Map.of()));
      assertThat(get(to(post(review + "/acceptance", Map.of("sure", "true"))))).hasStatusOk();
      assertThat(page(DROPPED).select("a[href='" + review + "']")).isEmpty();
    }
  }

  @Test
  void otherProgramsPutAwayAndTakeBack() {
    var review = given(Samples.PLAIN);
    var one = "/api/v1/programme-imports/" + review.substring(review.lastIndexOf('/') + 1);

    var put = web.put().uri(one + "/drop").with(Entered.as(COORDINATOR)).with(csrf()).exchange();

    assertThat(put).hasStatus(HttpStatus.NO_CONTENT);
    assertThat(text(get("/api/v1/programme-imports/dropped")))
        .contains(one.substring(one.lastIndexOf('/') + 1), "droppedBy");
    assertThat(get(one + "/original").getResponse().getContentAsByteArray())
        .isEqualTo(Samples.read(Samples.PLAIN));
    var back = web.delete().uri(one + "/drop").with(Entered.as(COORDINATOR)).with(csrf());
    assertThat(back.exchange()).hasStatus(HttpStatus.NO_CONTENT);
    assertThat(get(one)).bodyJson().extractingPath("$.state").isEqualTo("READ");
  }
}
