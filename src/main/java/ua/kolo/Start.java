package ua.kolo;

import java.util.List;
import org.springframework.boot.SpringApplication;
import ua.kolo.platform.CannotStart;
import ua.kolo.platform.Terminal;

/// Starts the program's beans and web server, or says in one sentence why not.
final class Start {
  private Start() {}

  static void of(Terminal terminal, String profile, List<String> settings) throws CannotStart {
    var application = new SpringApplication(Application.class);
    application.setAdditionalProfiles(profile);
    application.addInitializers(
        context -> context.getBeanFactory().registerSingleton("terminal", terminal));
    try {
      application.run(settings.toArray(String[]::new));
    } catch (RuntimeException failed) {
      if (deepest(failed) instanceof CannotStart reason) {
        throw reason;
      }
      throw new CannotStart("command.start.failed", String.valueOf(deepest(failed).getMessage()));
    }
  }

  private static Throwable deepest(Throwable failure) {
    var cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
