package ua.kolo.programmes.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GoldenTests {
  @Test
  void splitsEveryExecutorCellOfTheRealDocuments() throws IOException {
    int right = 0;
    var wrong = new ArrayList<String>();
    for (var document : Golden.documents()) {
      var cells = cells(document);
      var known = KnownBodies.NONE.learn(cells.stream().map(Cell::raw).toList());
      for (var cell : cells) {
        var got =
            Executors.split(cell.raw(), known).stream()
                .map(split -> split.executor().name() + (split.executor().byConsent() ? "+" : ""))
                .toList();
        if (got.equals(cell.names())) {
          right++;
        } else {
          wrong.add("\nwant " + cell.names() + "\n got " + got);
        }
      }
    }
    System.out.println("executor cells: " + right + " right, " + wrong.size() + " wrong");
    assertThat(wrong).isEmpty();
  }

  private record Cell(String raw, List<String> names) {}

  private static List<Cell> cells(JsonNode document) {
    var all = new ArrayList<Cell>();
    for (var measure : document.get("measures")) {
      add(all, measure);
      for (var line : measure.path("lines")) {
        add(all, line);
      }
    }
    return all;
  }

  private static void add(List<Cell> all, JsonNode holder) {
    var raw = holder.path("executorsRaw");
    if (!raw.isString() || raw.asString().isBlank()) {
      return;
    }
    var names = new ArrayList<String>();
    for (var executor : holder.get("executors")) {
      names.add(
          executor.get("name").asString() + (executor.get("byConsent").asBoolean() ? "+" : ""));
    }
    all.add(new Cell(raw.asString(), names));
  }
}
