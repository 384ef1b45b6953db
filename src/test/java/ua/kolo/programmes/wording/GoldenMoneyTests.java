package ua.kolo.programmes.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import ua.kolo.programmes.plan.AmountUnit;

class GoldenMoneyTests {
  @Test
  void splitsEverySourceCellOfTheRealDocuments() throws IOException {
    int right = 0;
    var wrong = new ArrayList<String>();
    for (var holder : holders()) {
      var raw = holder.path("sourceRaw");
      if (!raw.isString() || raw.asString().isEmpty()) {
        continue;
      }
      var want = new ArrayList<String>();
      holder.get("sources").forEach(source -> want.add(letters(source.asString())));
      var got = Sources.split(raw.asString()).stream().map(GoldenMoneyTests::letters).toList();
      if (got.equals(want)) {
        right++;
      } else {
        wrong.add("\n" + raw + "\n want " + want + "\n got " + got);
      }
    }
    System.out.println("source cells: " + right + " right, " + wrong.size() + " wrong");
    assertThat(wrong).isEmpty();
  }

  @Test
  void tellsTheStateOfEveryMoneyCellOfTheRealDocuments() throws IOException {
    int right = 0;
    for (var holder : holders()) {
      var raw = holder.path("amountRaw");
      if (raw.isString()) {
        var got = Amounts.parse(raw.asString(), AmountUnit.THOUSAND);
        assertThat(got.state().name()).as(raw.asString()).isEqualTo(holder.get("state").asString());
        right++;
      }
    }
    System.out.println("money cells: " + right + " right");
  }

  private static List<JsonNode> holders() throws IOException {
    var all = new ArrayList<JsonNode>();
    for (var document : Golden.documents()) {
      for (var measure : document.get("measures")) {
        all.add(measure.get("funding"));
        measure.path("lines").forEach(all::add);
      }
    }
    return all;
  }

  private static String letters(String text) {
    return text.toLowerCase(Letters.UKRAINIAN).replaceAll("[^0-9a-zа-яіїєґ]", "");
  }
}
