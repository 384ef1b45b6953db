package ua.kolo.directory.specialists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Demo;

/// The invented specialists of the trial.
@Component
@Profile(Demo.PROFILE)
@Order(2)
class TrialSpecialists implements ApplicationRunner {
  private final Specialists specialists;

  TrialSpecialists(Specialists specialists) {
    this.specialists = specialists;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Acting.system(Demo.UNIT).run(this::addMissing);
  }

  private void addMissing() {
    for (var line : read("/demo/specialists.txt")) {
      var parts = line.split(" *; *", -1);
      var institution = Demo.unit(Integer.parseInt(parts[0]));
      var filter = SpecialistFilter.of(institution);
      if (specialists.count(filter) == 0 && specialists.count(ended(institution)) == 0) {
        add(institution, parts);
      }
    }
  }

  private void add(UUID institution, String[] parts) {
    var card =
        new Card(
            parts[1],
            parts[2],
            parts[3],
            LocalDate.parse(parts[4]),
            LocalDate.parse(parts[5]),
            null,
            orNull(parts[6]),
            orNull(parts[7]),
            orNull(parts[8]),
            orNull(parts[9]));
    var confirmed = orNull(parts[10]);
    specialists.exemplify(institution, card, confirmed == null ? null : LocalDate.parse(confirmed));
  }

  private static SpecialistFilter ended(UUID institution) {
    return new SpecialistFilter(null, institution, null, null, SpecialistFilter.State.ENDED);
  }

  private static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text.strip();
  }

  private static List<String> read(String name) {
    try (var file = Objects.requireNonNull(TrialSpecialists.class.getResourceAsStream(name))) {
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
