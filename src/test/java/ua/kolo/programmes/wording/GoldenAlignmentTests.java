package ua.kolo.programmes.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Rows of a real plan in which a cell holds several measures, from its text form.
class GoldenAlignmentTests {
  @Test
  void dealsExecutorsOfRowsWithSeveralMeasures() throws IOException {
    int right = 0;
    var wrong = new ArrayList<String>();
    var wanted = wanted();
    var rows = rows();
    var known = KnownBodies.NONE.learn(rows.stream().map(row -> row[3]).toList());
    for (var row : rows) {
      var measures = Numbering.several(row[2]);
      var dealt = Alignment.executors(row[3], measures.size(), known);
      for (int i = 0; i < measures.size(); i++) {
        var want = wanted.get(measures.get(i).number());
        var got =
            dealt.parts().get(i).stream()
                .map(split -> split.executor().name() + (split.executor().byConsent() ? "+" : ""))
                .toList();
        if (got.equals(want)) {
          right++;
        } else {
          wrong.add(
              "\n"
                  + measures.get(i).number()
                  + " want "
                  + want
                  + "\n got "
                  + got
                  + "\n of "
                  + row[3]);
        }
      }
    }
    System.out.println("executors dealt: " + right + " right, " + wrong.size() + " wrong" + wrong);
    assertThat(right).isGreaterThan(40);
    assertThat(wrong.size()).isLessThanOrEqualTo(6);
  }

  private static Map<String, List<String>> wanted() throws IOException {
    var all = new HashMap<String, List<String>>();
    for (var document : Golden.documents()) {
      if (document.get("seed").asString("").startsWith("002")) {
        document
            .get("measures")
            .forEach(measure -> all.put(measure.get("number").asString(), names(measure)));
      }
    }
    return all;
  }

  private static List<String> names(JsonNode measure) {
    var all = new ArrayList<String>();
    for (var executor : measure.get("executors")) {
      all.add(executor.get("name").asString() + (executor.get("byConsent").asBoolean() ? "+" : ""));
    }
    return all;
  }

  private static List<String[]> rows() throws IOException {
    for (var place : List.of("../shared/seeds", "../../shared/seeds")) {
      if (Files.isDirectory(Path.of(place))) {
        try (var files = Files.list(Path.of(place))) {
          var file = files.filter(f -> f.getFileName().toString().startsWith("002")).findFirst();
          return Files.readAllLines(file.get()).stream()
              .map(line -> line.split("\t", -1))
              .filter(row -> row.length == 5 && row[2].matches("\\d\\..*") && !row[3].isBlank())
              .filter(row -> !row[3].matches("\\d.*"))
              .toList();
        }
      }
    }
    Assumptions.abort("No shared/seeds beside the checkout");
    return List.of();
  }
}
