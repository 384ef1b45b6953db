package ua.kolo.directory.codifier;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import ua.kolo.persons.BenchProgram;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Demo;
import ua.kolo.platform.Right;
import ua.kolo.trial.EmbeddedDatabase;

/// The official file of the codifier taken into an empty directory, first thing after a start: read
/// and compared, shown, accepted. Run by `bench/codifier.sh FILE`; figures in `bench/README.md`.
final class CodifierBench {
  private static final Acting ADMINISTRATOR =
      Acting.person(
          UUID.randomUUID(), "Проба", UUID.randomUUID(), Demo.UNIT, EnumSet.allOf(Right.class));
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private CodifierBench() {}

  public static void main(String[] arguments) throws Exception {
    var file = Path.of(arguments[0]);
    var folder = Files.createTempDirectory("kolo-bench");
    try (var database = EmbeddedDatabase.start(folder.resolve("postgres"), true, (_, _) -> {});
        var context = BenchProgram.start(database, folder)) {
      take(context, file);
    }
  }

  private static void take(ConfigurableApplicationContext context, Path file) throws Exception {
    var codifier = context.getBean(Codifier.class);
    var content = Files.readAllBytes(file);
    var begun = System.nanoTime();
    var edition =
        ADMINISTRATOR.call(() -> codifier.give("edition.xlsx", LocalDate.of(2024, 1, 19), content));
    var read = System.nanoTime();
    var shown = ADMINISTRATOR.call(() -> codifier.waiting(edition)).difference().rows();
    var looked = System.nanoTime();
    ADMINISTRATOR.call(() -> codifier.confirm(edition, true, true));
    var done = System.nanoTime();
    OUT.printf(
        Locale.ROOT,
        "%,d rows: read and kept %.1f s, compared and shown %.1f s, accepted %.1f s, together %.1f s%n",
        shown,
        (read - begun) / 1e9,
        (looked - read) / 1e9,
        (done - looked) / 1e9,
        (done - begun) / 1e9);
  }
}
