package ua.kolo.programmes.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import ua.kolo.programmes.plan.Head;
import ua.kolo.programmes.plan.Term;

class GoldenTermsTests {
  @Test
  void readsEveryTermOfTheRealDocuments() throws IOException {
    int right = 0;
    var wrong = new ArrayList<String>();
    for (var document : Golden.documents()) {
      var period = document.get("document").get("period");
      var plan = new Head.Period(period.get("from").asInt(), period.get("to").asInt());
      for (var measure : document.get("measures")) {
        var want = measure.get("term");
        var got =
            want.path("noColumn").asBoolean()
                ? Terms.missing(plan, true)
                : Terms.parse(want.get("raw").asString(), plan);
        if (same(want, got)) {
          right++;
        } else {
          wrong.add("\nwant " + want + "\n got " + got);
        }
      }
    }
    System.out.println("terms: " + right + " right, " + wrong.size() + " wrong");
    assertThat(wrong).isEmpty();
  }

  @Test
  void proposesEveryRecurrenceTheMeasuresState() throws IOException {
    int right = 0;
    var wrong = new ArrayList<String>();
    for (var document : Golden.documents()) {
      for (var measure : document.get("measures")) {
        var want = measure.get("term").path("recurrenceFromText").asString("");
        var got = Recurrences.inText(measure.get("text").asString());
        if (!want.isEmpty() && (got == null || !got.recurrence().name().equals(want))) {
          wrong.add(measure.get("text").asString() + " -> " + got);
        } else if (want.isEmpty() && got != null) {
          System.out.println("proposed beyond the readings: " + got);
        } else if (!want.isEmpty()) {
          right++;
        }
      }
    }
    System.out.println("recurrences in texts: " + right + " right");
    assertThat(wrong).isEmpty();
  }

  private static boolean same(JsonNode want, Term got) {
    return Objects.equals(text(want, "from"), Objects.toString(got.from(), ""))
        && Objects.equals(text(want, "to"), Objects.toString(got.to(), ""))
        && want.get("recurrence").asString().equals(got.recurrence().name());
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).isString() ? node.get(name).asString() : "";
  }
}
