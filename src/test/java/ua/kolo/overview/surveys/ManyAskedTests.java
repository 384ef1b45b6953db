package ua.kolo.overview.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ua.kolo.CountedStatements;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.identity.Role;
import ua.kolo.overview.Neighbours;
import ua.kolo.overview.Part;

/// The page of a request to every hromada of the country is as quick to put together as that of a
/// request to three.
@KoloTest
class ManyAskedTests {
  private static final int HROMADAS = 1469;
  private static final int FEW = 3;
  private static final int ROWS = 50;
  private static final Pattern ROW = Pattern.compile("<tr data-row");
  private final MockMvcTester web;
  private final Surveys surveys;

  ManyAskedTests(MockMvcTester web, Surveys surveys) {
    this.web = web;
    this.surveys = surveys;
  }

  @Test
  void thePageOfManyAsksAsOftenAsThatOfFew() {
    var few = new Asked(FEW);
    var many = new Asked(HROMADAS);
    few.page();

    assertThat(many.statements()).isLessThanOrEqualTo(few.statements());
    assertThat(ROW.matcher(many.page()).results().count()).isEqualTo(ROWS);
    assertThat(ROW.matcher(many.page("?from=1450")).results().count()).isEqualTo(HROMADAS - 1450);
  }

  private final class Asked {
    private final Someone asker;
    private final UUID survey;

    Asked(int hromadas) {
      asker = Someone.as(Role.PROGRAMME_MANAGER, new Neighbours(hromadas).raionUnit()).settle();
      survey = asker.acting().call(() -> surveys.ask(request(), null));
    }

    private static NewSurvey request() {
      var items =
          List.of(
              new NewSurvey.Asked(SurveyItem.Kind.PROGRAMME, null, null, false),
              new NewSurvey.Asked(SurveyItem.Kind.QUESTION, null, "Скільки навчань", false));
      var due = LocalDate.of(2099, 12, 31);
      return new NewSurvey(null, "Стан за рік", 2025, Part.YEAR, due, null, items);
    }

    long statements() {
      try (var counted = new CountedStatements()) {
        page();
        return counted.count();
      }
    }

    String page() {
      return page("");
    }

    String page(String query) {
      var answer = web.get().uri("/surveys/" + survey + query).with(asker.asks()).exchange();
      assertThat(answer).hasStatusOk();
      var content = Objects.requireNonNull(answer.getResponse().getContentAsByteArray());
      return new String(content, StandardCharsets.UTF_8);
    }
  }
}
