package ua.kolo.programmes.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import ua.kolo.programmes.plan.Quantity;

class GoldenQuantitiesTests {
  @Test
  void findsTheQuantitiesOfTheRealDocuments() throws IOException {
    int hits = 0;
    int wanted = 0;
    int found = 0;
    var notes = new ArrayList<String>();
    for (var document : Golden.documents()) {
      for (var measure : document.get("measures")) {
        var text = measure.path("result").path("text").asString("");
        var got = Quantities.find(text);
        var want = measure.path("quantities");
        if (want.isEmpty()) {
          got.forEach(quantity -> notes.add("\nbeyond: " + quantity.quote()));
          continue;
        }
        var left = new ArrayList<>(got.stream().map(GoldenQuantitiesTests::values).toList());
        wanted += want.size();
        found += got.size();
        for (var quantity : want) {
          if (left.remove(values(quantity))) {
            hits++;
          } else {
            notes.add("\nmissed " + quantity.get("quote"));
          }
        }
        left.forEach(value -> notes.add("\ninvented " + value + " in " + text));
      }
    }
    System.out.println("quantities: " + hits + " of " + wanted + ", found " + found + notes);
    assertThat(hits).isEqualTo(wanted);
    assertThat(found).isEqualTo(wanted);
  }

  private static List<String> values(Quantity quantity) {
    return List.of(text(quantity.value()), text(quantity.min()), text(quantity.max()));
  }

  private static String text(@Nullable BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }

  private static List<String> values(JsonNode quantity) {
    return List.of(text(quantity, "value"), text(quantity, "min"), text(quantity, "max"));
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).isNumber() ? node.get(name).asString() : "";
  }
}
