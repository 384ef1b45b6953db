package ua.kolo.programmes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Demo;

/// Invented programmes of the trial, read from our own documents at its first start: some adopted,
/// some drafts with findings, one waiting for its review.
@Component
@Profile(Demo.PROFILE)
@Order(10)
class TrialProgrammes implements ApplicationRunner {
  private final ProgrammeImports imports;
  private final Programmes programmes;

  TrialProgrammes(ProgrammeImports imports, Programmes programmes) {
    this.imports = imports;
    this.programmes = programmes;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Acting.system(Demo.UNIT).run(this::addMissing);
  }

  private void addMissing() {
    if (imports.list(Paging.FIRST).total() > 0) {
      return;
    }
    text("/demo/programmes.txt")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(Example::parse)
        .forEach(this::add);
  }

  private void add(Example example) {
    var id = imports.receive(example.file(), bytes("/samples/" + example.file()));
    if (example.stage() == Stage.REVIEW) {
      return;
    }
    var programme = imports.accept(id);
    if (example.act() != null) {
      programmes.adopt(programme, programmes.find(programme).version(), example.act());
    }
  }

  private static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String name) {
    try (var file = Objects.requireNonNull(TrialProgrammes.class.getResourceAsStream(name))) {
      return file.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// How far an example has come.
  private enum Stage {
    REVIEW,
    DRAFT,
    ADOPTED
  }

  /// A line of the file.
  private record Example(String file, Stage stage, @Nullable Act act) {
    static Example parse(String line) {
      var parts = List.of(line.split("; ", -1));
      var stage = Stage.valueOf(parts.get(1));
      var act =
          stage != Stage.ADOPTED
              ? null
              : new Act(
                  parts.get(2),
                  Act.Kind.valueOf(parts.get(3)),
                  LocalDate.parse(parts.get(4)),
                  parts.get(5));
      return new Example(parts.getFirst(), stage, act);
    }
  }
}
