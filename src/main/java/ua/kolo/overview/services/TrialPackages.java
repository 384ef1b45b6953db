package ua.kolo.overview.services;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Demo;

/// What two invented hromadas say of the services they provide.
@Component
@Profile(Demo.PROFILE)
@Order(12)
class TrialPackages implements ApplicationRunner {
  private static final List<String> OWN =
      List.of("HOME_CARE", "CRISIS", "COUNSELLING", "ACCOMPANIMENT", "INFORMING");
  private final MinimumPackage services;

  TrialPackages(MinimumPackage services) {
    this.services = services;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Acting.system(Demo.neighbourUnit(1)).run(() -> tell(5));
    Acting.system(Demo.neighbourUnit(3)).run(() -> tell(2));
  }

  private void tell(int own) {
    if (services.publication().open()) {
      return;
    }
    var day = services.today().withDayOfYear(1);
    for (var service : OWN.subList(0, own)) {
      services.say(
          new NewProvision(service, Way.OWN, day, null, "Рішення Вигаданої ради № 1", null));
    }
    services.say(
        new NewProvision("SHELTER", Way.NEIGHBOUR, day, "Притулок сусідньої громади", null, null));
    services.say(new NewProvision("SIGN_LANGUAGE", Way.NONE, day, null, null, null));
    services.publish();
  }
}
