package ua.kolo.programmes.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rounds of documents written before the reader saw them. Figures at first contact stand in their
/// README; what was repaired since stays repaired.
class HoldOutTests {
  private static final Path FOLDER = Path.of("src/test/resources/later");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "h", "a", "b", "c", "d", "e", "f", "g", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r",
        "s", "t", "u", "v", "w", "x", "y", "z", "aa", "ab", "ac", "ad"
      })
  void readsWhatItsWriterMeant(String round) throws Exception {
    var folder = FOLDER.resolve(round);
    var scores = new ArrayList<HoldOut>();
    var misses = new ArrayList<String>();
    var expected = HoldOut.expected(folder);
    for (var file : Shared.files(folder, "*.{docx,doc,odt,xlsx,ods,pdf,html,txt}")) {
      String name = file.getFileName().toString();
      var answer = expected.get(name.substring(0, name.lastIndexOf('.')));
      var score = HoldOut.of(file, Objects.requireNonNull(answer));
      scores.add(score);
      misses.addAll(score.misses());
    }
    assertThat(scores).hasSize(expected.size());
    for (var what : new String[] {"measures", "money"}) {
      assertThat(HoldOut.share(scores, what)).as(misses.toString()).isGreaterThanOrEqualTo(0.95);
    }
    assertThat(HoldOut.share(scores, "sums")).as(misses.toString()).isEqualTo(1);
    assertThat(HoldOut.count(scores, "invented")).as(misses.toString()).isZero();
    assertThat(HoldOut.count(scores, "accused")).as(misses.toString()).isZero();
  }
}
