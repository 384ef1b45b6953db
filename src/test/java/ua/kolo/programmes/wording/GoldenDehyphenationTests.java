package ua.kolo.programmes.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class GoldenDehyphenationTests {
  private static final Pattern HYPHEN =
      Pattern.compile("[\\p{L}’]+-\\s*[\\p{L}’]+(-\\s*[\\p{L}’]+)*");

  @Test
  void joinsEveryTornWordOfTheRealDocuments() throws IOException {
    int right = 0;
    var wrong = new ArrayList<String>();
    for (var document : Golden.documents()) {
      var text = seed(document.get("seed").asString(""));
      var dehyphenation = Dehyphenation.of(List.of(text));
      var joined = Texts.normalise(dehyphenation.join(text));
      for (var pair : document.path("dehyphenation")) {
        var whole = pair.get(1).asString();
        var torn = Texts.normalise(pair.get(0).asString());
        if (joined.contains(whole) && !joined.contains(torn)) {
          right++;
        } else {
          wrong.add(torn);
        }
      }
      for (var kept : document.path("keepHyphen")) {
        if (!joined.contains(kept.asString())) {
          wrong.add("kept not: " + kept);
        }
      }
      changes(text, dehyphenation);
    }
    System.out.println("torn words: " + right + " joined");
    assertThat(wrong).isEmpty();
  }

  private static void changes(String text, Dehyphenation dehyphenation) {
    var all = new java.util.TreeSet<String>();
    HYPHEN
        .matcher(text)
        .results()
        .forEach(
            pair ->
                all.add(
                    Texts.normalise(pair.group())
                        + " => "
                        + Texts.normalise(dehyphenation.join(pair.group()))));
    System.out.println(all);
  }

  private static String seed(String name) throws IOException {
    for (var place : Arrays.asList("../shared/seeds", "../../shared/seeds")) {
      var folder = Path.of(place);
      if (Files.isDirectory(folder)) {
        try (var files = Files.list(folder)) {
          var file =
              files
                  .filter(f -> f.getFileName().toString().startsWith(name.substring(0, 3)))
                  .findFirst();
          return Files.readString(file.get());
        }
      }
    }
    Assumptions.abort("No shared/seeds beside the checkout");
    return "";
  }
}
