package ua.kolo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.kolo.platform.CannotStart;
import ua.kolo.platform.ExitCode;
import ua.kolo.platform.Terminal;
import ua.kolo.platform.Wording;
import ua.kolo.trial.DataFolder;

class KoloTests {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void printsHelpWhenNothingIsAsked() {
    assertThat(run(Wording.UKRAINIAN)).isEqualTo(ExitCode.OK);

    assertThat(out.toString()).contains("Команди:", "trial", "serve", "programme");
  }

  @Test
  void helpsInEnglishToo() {
    run(Locale.ENGLISH, "trial", "--help");

    assertThat(out.toString()).contains("The port to answer on (default 8080)");
  }

  @Test
  void anUnknownCommandIsOneSentenceAndCodeTwo() {
    assertThat(run(Wording.UKRAINIAN, "nonsense")).isEqualTo(ExitCode.UNREADABLE);

    assertThat(err.toString()).startsWith("Незрозуміла команда").hasLineCount(1);
  }

  @Test
  void aFolderInUseIsOneSentenceAndCodeThree(@TempDir Path folder) throws CannotStart, IOException {
    try (var owned = DataFolder.own(folder)) {
      owned.announce("http://localhost:8080");

      assertThat(run(Wording.UKRAINIAN, "trial", "--data", folder.toString()))
          .isEqualTo(ExitCode.CANNOT_START);
    }
    assertThat(err.toString()).contains("вже працює", "http://localhost:8080").hasLineCount(1);
  }

  @Test
  void aTakenPortIsOneSentenceAndCodeThree(@TempDir Path folder) throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(taken.getLocalPort());

      assertThat(run(Locale.ENGLISH, "trial", "--data", folder.toString(), "--port", port))
          .isEqualTo(ExitCode.CANNOT_START);
    }
    assertThat(err.toString()).contains("is taken").hasLineCount(1);
  }

  @Test
  void speaksTheLanguageOfTheArgumentBeforeThatOfTheEnvironment() {
    assertThat(Terminal.language(List.of(), Map.of("LANG", "en_GB.UTF-8")))
        .isEqualTo(Locale.ENGLISH);
    assertThat(Terminal.language(List.of("--lang", "uk"), Map.of("LANG", "en_GB.UTF-8")))
        .isEqualTo(Wording.UKRAINIAN);
    assertThat(Terminal.language(List.of(), Map.of("LANG", "C"))).isEqualTo(Wording.UKRAINIAN);
  }

  private int run(Locale reader, String... arguments) {
    var wording = Wording.of("command", "trial");
    var terminal =
        new Terminal(reader, wording, new PrintWriter(out, true), new PrintWriter(err, true));
    return Kolo.run(terminal, arguments);
  }
}
