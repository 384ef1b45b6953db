package ua.kolo.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ua.kolo.directory.Territory.Level;
import ua.kolo.platform.Acting;

/// The state and its 27 units of the first level, which every installation has.
@Component
@Order(0)
class FirstLevel implements ApplicationRunner {
  static final String STATE = "UA00000000000000000";
  private static final UUID FOR_EVERYBODY = new UUID(0, 0);
  private final Directory directory;

  FirstLevel(Directory directory) {
    this.directory = directory;
  }

  /// A unit of the first level.
  ///
  /// @param category O or K
  record Unit(Territory territory, String category) {}

  @Override
  public void run(ApplicationArguments arguments) {
    Acting.system(FOR_EVERYBODY).run(() -> directory.buildIn(units()));
  }

  static List<Unit> units() {
    var units = new ArrayList<Unit>();
    for (var line : text().lines().filter(one -> !one.startsWith("#")).toList()) {
      var parts = line.split(";", -1);
      units.add(new Unit(new Territory(parts[0], parts[2], Level.OBLAST, STATE), parts[1]));
    }
    return units;
  }

  private static String text() {
    try (var file =
        Objects.requireNonNull(
            FirstLevel.class.getResourceAsStream("/directory/first-level.csv"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
