package ua.kolo.programmes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Demo;

/// Programmes of hromadas beside the trial's own, so that its raion has something to compare; some
/// of them have none.
@Component
@Profile(Demo.PROFILE)
@Order(11)
class TrialNeighbours implements ApplicationRunner {
  private static final int WITH_PROGRAMME = 2;
  private static final String SAMPLE = "2-hromada-action-plan.docx";
  private final ProgrammeImports imports;
  private final Programmes programmes;

  TrialNeighbours(ProgrammeImports imports, Programmes programmes) {
    this.imports = imports;
    this.programmes = programmes;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    for (int i = 1; i <= WITH_PROGRAMME; i++) {
      int number = i;
      Acting.system(Demo.neighbourUnit(i)).run(() -> add(number));
    }
  }

  private void add(int number) {
    if (imports.list(Paging.FIRST).total() > 0) {
      return;
    }
    var id = imports.accept(imports.receive(SAMPLE, sample()));
    var act =
        new Act(
            "Вигадана рада", Act.Kind.DECISION, LocalDate.of(2024, 12, 20 + number), "5-" + number);
    programmes.adopt(id, programmes.find(id).version(), act);
  }

  private static byte[] sample() {
    try (var file =
        Objects.requireNonNull(TrialNeighbours.class.getResourceAsStream("/samples/" + SAMPLE))) {
      return file.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
