package ua.kolo.persons;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import ua.kolo.trial.EmbeddedDatabase;

/// The whole program on a database of a bench.
public final class BenchProgram {
  private BenchProgram() {}

  public static ConfigurableApplicationContext start(EmbeddedDatabase database, Path folder) {
    Map<String, Object> settings =
        Map.ofEntries(
            Map.entry("kolo.keys.make", true),
            Map.entry("server.port", 0),
            Map.entry("spring.main.banner-mode", "off"),
            Map.entry("logging.level.root", "warn"),
            Map.entry("spring.datasource.url", database.url()),
            Map.entry("spring.datasource.username", "kolo_app"),
            Map.entry("spring.datasource.password", database.appPassword()),
            Map.entry("spring.flyway.user", "kolo_owner"),
            Map.entry("spring.flyway.password", database.ownerPassword()),
            Map.entry("kolo.base-url", "http://localhost"),
            Map.entry("kolo.data", folder.toString()));
    try {
      return new SpringApplicationBuilder(Class.forName("ua.kolo.Application"))
          .profiles("trial")
          .initializers(
              started ->
                  started
                      .getEnvironment()
                      .getPropertySources()
                      .addFirst(new MapPropertySource("bench", settings)))
          .run();
    } catch (ClassNotFoundException absent) {
      throw new IllegalStateException(absent);
    }
  }
}
