package ua.kolo.directory;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ua.kolo.directory.Territory.Level;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Demo;

/// The invented places of the trial.
@Component
@Profile(Demo.PROFILE)
@Order(2)
class TrialTerritories implements ApplicationRunner {
  private static final String STATE = "UA00000000000000000";
  private static final String OBLAST = "UA00010000000000001";
  private static final String RAION = "UA00020000000000002";
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
  }
}
