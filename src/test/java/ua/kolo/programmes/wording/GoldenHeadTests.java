package ua.kolo.programmes.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import ua.kolo.programmes.plan.Head;

class GoldenHeadTests {
  @Test
  void readsTheHeadsOfTheRealDocuments() throws IOException {
    var wrong = new ArrayList<String>();
    for (var document : Golden.documents()) {
      var want = document.get("document");
      var head =
          HeadReader.read(before(document.get("seed").asString("")), List.of(), clues(document));
      compare(wrong, "title", letters(want.get("title").asString()), letters(head.title()));
      compare(wrong, "level", want.get("level").asString(), Objects.toString(head.level()));
      compare(wrong, "kind", want.get("kind").asString(), head.kind().name());
      var period = want.get("period");
      compare(
          wrong,
          "period",
          new Head.Period(period.get("from").asInt(), period.get("to").asInt()),
          Objects.requireNonNullElse(head.period(), new Head.Period(1, 1)));
      var approval = want.get("approval");
      compare(
          wrong,
          "body",
          approval.get("body").asString(""),
          Objects.toString(head.approval().body(), ""));
      compare(
          wrong,
          "date",
          approval.get("date").asString(""),
          Objects.toString(head.approval().date(), ""));
      compare(
          wrong,
          "number",
          approval.get("number").asString(""),
          Objects.toString(head.approval().number(), ""));
      System.out.println(head.place() + " want " + want.get("place"));
    }
    assertThat(wrong).isEmpty();
  }

  private static void compare(List<String> wrong, String what, Object want, Object got) {
    if (!want.equals(got)) {
      wrong.add("\n" + what + " want " + want + "\n got " + got);
    }
  }

  private static HeadReader.Clues clues(JsonNode document) {
    var bodies = new ArrayList<String>();
    var texts = new ArrayList<String>();
    Collection<Integer> years = new TreeSet<>();
    for (var measure : document.get("measures")) {
      texts.add(measure.get("text").asString());
      measure.get("executors").forEach(executor -> bodies.add(executor.get("name").asString()));
      var term = measure.get("term");
      for (var end : List.of("from", "to")) {
        boolean printed = term.get("raw").isString() && !term.path("periodInherited").asBoolean();
        if (term.get(end).isString() && (printed || term.path("noColumn").asBoolean())) {
          years.add(Integer.valueOf(term.get(end).asString().substring(0, 4)));
        }
      }
    }
    return new HeadReader.Clues(new LinkedHashSet<>(bodies), texts, years, null);
  }

  private static String letters(String text) {
    return text.toLowerCase(Letters.UKRAINIAN).replaceAll("[^0-9a-zа-яіїєґ]", "");
  }

  private static List<String> before(String seed) throws IOException {
    for (var place : List.of("../shared/seeds", "../../shared/seeds")) {
      if (Files.isDirectory(Path.of(place))) {
        try (var files = Files.list(Path.of(place))) {
          var file = files.filter(f -> f.getFileName().toString().equals(seed)).findFirst();
          return Files.readAllLines(file.get()).stream()
              .takeWhile(line -> line.isBlank() || !line.stripTrailing().contains("\t"))
              .toList();
        }
      }
    }
    Assumptions.abort("No shared/seeds beside the checkout");
    return List.of();
  }
}
