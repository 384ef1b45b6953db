package ua.kolo.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ua.kolo.directory.Territory.Level;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Demo;

/// The invented places and institutions of the trial.
@Component
@Profile(Demo.PROFILE)
@Order(1)
class TrialTerritories implements ApplicationRunner {
  private static final String STATE = FirstLevel.STATE;
  private static final String OBLAST = "UA00010000000000001";
  private static final String RAION = "UA00020000000000002";
  private static final List<String> NEIGHBOURS =
      List.of("Взірцева", "Зразкова", "Навчальна", "Пробна");
  private final Directory directory;

  TrialTerritories(Directory directory) {
    this.directory = directory;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    var places =
        List.of(
            new Territory(STATE, "Україна", Level.STATE, null),
            new Territory(OBLAST, "Вигаданська область", Level.OBLAST, STATE),
            new Territory(RAION, "Вигаданський район", Level.RAION, OBLAST),
            new Territory(Demo.TERRITORY, "Вигаданська громада", Level.HROMADA, RAION));
    Acting.system(Demo.UNIT).run(() -> places.forEach(directory::register));
    Acting.system(Demo.UNIT).run(this::foundInstitutions);
    Acting.system(Demo.UNIT).run(this::foundNeighbours);
  }

  // So that the raion has something to look at.
  private void foundNeighbours() {
    directory.found(Demo.RAION_UNIT, "Районна військова адміністрація (вигадана)", RAION);
    directory.describe(Demo.RAION_UNIT, "RAI_ADM");
    for (int i = 1; i <= Demo.NEIGHBOURS; i++) {
      var code = Demo.neighbour(i);
      var name = NEIGHBOURS.get(i - 1);
      directory.register(new Territory(code, name + " громада", Level.HROMADA, RAION));
      directory.found(Demo.neighbourUnit(i), "Виконком: " + name + " громада (вигадана)", code);
      directory.describe(Demo.neighbourUnit(i), "EXECUTIVE_COMMITTEE");
    }
  }

  private void foundInstitutions() {
    for (var line : read("/demo/institutions.txt")) {
      var parts = line.split(" *; *", -1);
      var unit = Demo.unit(Integer.parseInt(parts[0]));
      directory.found(unit, parts[1], Demo.TERRITORY);
      directory.describe(unit, parts[2]);
    }
  }

  private static List<String> read(String name) {
    try (var file = Objects.requireNonNull(TrialTerritories.class.getResourceAsStream(name))) {
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
