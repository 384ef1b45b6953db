package ua.kolo.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import ua.kolo.platform.Terminal;
import ua.kolo.platform.Wording;

/// A fault of the reader on the command line.
class CommandFileTests {
  private final StringWriter err = new StringWriter();

  @Test
  void aFaultOfOursIsOneSentenceAndNeverATrace() {
    for (var fault : List.<Error>of(new StackOverflowError(), new OutOfMemoryError())) {
      assertThat(
              read(
                  () -> {
                    throw fault;
                  }))
          .isEmpty();
    }
    assertThat(
            read(
                () -> {
                  throw new IllegalStateException("absent");
                }))
        .isEmpty();

    assertThat(err.toString()).hasLineCount(3).doesNotContain("absent", "Exception", "Error");
  }

  private Optional<String> read(Supplier<Optional<String>> work) {
    var terminal =
        new Terminal(
            Locale.ENGLISH,
            Wording.of("programmes"),
            new PrintWriter(new StringWriter()),
            new PrintWriter(err, true));
    return CommandFile.guarded(terminal, work);
  }
}
