package ua.kolo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import ua.kolo.platform.CannotStart;
import ua.kolo.trial.EmbeddedDatabase;

/// One database for all tests of a run, new each time and not kept.
public final class TestDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static @Nullable EmbeddedDatabase database;

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var running = running();
    TestPropertyValues.of(
            "spring.datasource.url=" + running.url(),
            "spring.datasource.username=kolo_app",
            "spring.datasource.password=" + running.appPassword(),
            "spring.flyway.user=kolo_owner",
            "spring.flyway.password=" + running.ownerPassword(),
            "kolo.base-url=http://localhost",
            "kolo.data=target/test-data")
        .applyTo(context);
  }

  private static synchronized EmbeddedDatabase running() {
    if (database == null) {
      database = start();
      Runtime.getRuntime().addShutdownHook(new Thread(database::close));
    }
    return database;
  }

  private static EmbeddedDatabase start() {
    try {
      return EmbeddedDatabase.start(
          Files.createTempDirectory(Path.of("target"), "postgres"), false, (_, _) -> {});
    } catch (CannotStart refused) {
      throw new IllegalStateException(refused);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
