package ua.kolo;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.datasource.AbstractDataSource;
import ua.kolo.platform.CannotStart;
import ua.kolo.trial.DataFolder;
import ua.kolo.trial.EmbeddedDatabase;

/// One PostgreSQL for all tests of a run, empty at its start; it ends with the process.
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  /// What the program of this process leaves: its database, keys and logs.
  public static final Path FOLDER =
      Path.of(System.getProperty("kolo.test-data", "target/test-data"));

  /// Where tests start a provider of OpenID Connect, and a small id.gov.ua.
  public static final int OIDC_PORT = free();

  public static final int STATE_PORT = free();

  private static final EmbeddedDatabase DATABASE = start();
  private static final HikariDataSource ADMIN = admins();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    begin(context, DATABASE.url());
  }

  /// The program on the database at an address.
  static void begin(ConfigurableApplicationContext context, String url) {
    var settings =
        Map.<String, Object>ofEntries(
            Map.entry("kolo.keys.make", true),
            Map.entry("spring.datasource.url", url),
            Map.entry("spring.datasource.username", "kolo_app"),
            Map.entry("spring.datasource.password", DATABASE.appPassword()),
            Map.entry("spring.datasource.hikari.maximum-pool-size", 4),
            Map.entry("spring.flyway.user", "kolo_owner"),
            Map.entry("spring.flyway.password", DATABASE.ownerPassword()),
            Map.entry("kolo.base-url", "http://localhost:${local.server.port:80}"),
            Map.entry("kolo.data", FOLDER.toString()),
            // Providers that tests start when they need them.
            Map.entry("kolo.oidc.issuer", "http://127.0.0.1:" + OIDC_PORT),
            Map.entry("kolo.oidc.client", "kolo"),
            Map.entry("kolo.oidc.secret", "secret"),
            Map.entry("kolo.oidc.second-factor", "mfa"),
            Map.entry("kolo.id-gov-ua.address", "http://127.0.0.1:" + STATE_PORT),
            Map.entry("kolo.id-gov-ua.client", "kolo"),
            Map.entry("kolo.id-gov-ua.secret", "secret"),
            Map.entry("kolo.webhooks.inner", "localhost"),
            Map.entry("kolo.webhooks.send-every", "P1D"),
            Map.entry("kolo.mail.send-every", "P1D"),
            // Tests seal and tell when they want it.
            Map.entry("kolo.audit.seal-every", "P1D"),
            Map.entry("kolo.keys.rewrap-every", "P1D"),
            Map.entry("kolo.programmes.pick-up-after", "P1D"),
            Map.entry("kolo.duties.tell-every", "P1D"),
            Map.entry("kolo.duties.periods-after", "P1D"),
            Map.entry("kolo.persons.staff-every", "P1D"),
            Map.entry("kolo.tracking.look-after", "P1D"),
            Map.entry("kolo.directory.remind-after", "P1D"));
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test database", settings));
  }

  /// A superuser's connection, for looking into the catalogue. It is kept for the next who asks:
  /// entering costs a tenth of a second.
  public static Connection admin() throws SQLException {
    var connection = ADMIN.getConnection();
    try (var statement = connection.createStatement()) {
      statement.execute("discard all"); // what the last one set
    }
    return connection;
  }

  /// Returns when a statement with these words waits for somebody else's row, or after two seconds.
  public static void waitForWhoWaits(String words) throws SQLException, InterruptedException {
    try (var connection = admin();
        var asked =
            connection.prepareStatement(
                """
                select from pg_stat_activity
                 where wait_event_type = 'Lock' and strpos(query, ?) > 0
                """)) {
      asked.setString(1, words);
      for (int i = 0; i < 100; i++) {
        try (var found = asked.executeQuery()) {
          if (found.next()) {
            return;
          }
        }
        Thread.sleep(20);
      }
    }
  }

  /// The address of another database, empty.
  static String another(String name) {
    try (var connection = DATABASE.admin("postgres");
        var statement = connection.createStatement()) {
      statement.execute("drop database if exists " + name + " with (force)");
      statement.execute("create database " + name + " owner kolo_owner template template0");
      return DATABASE.url().replace("/kolo?", "/" + name + "?");
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  private static int free() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private static HikariDataSource admins() {
    var source = new HikariDataSource();
    source.setDataSource(new Superuser());
    source.setMaximumPoolSize(8);
    source.setMinimumIdle(0);
    return source;
  }

  private static EmbeddedDatabase start() {
    try {
      var folder = DataFolder.own(FOLDER);
      var database = EmbeddedDatabase.start(folder.path().resolve("postgres"), false, (_, _) -> {});
      // What all tests left is looked through after them.
      if (!Boolean.getBoolean("kolo.keep")) {
        database.empty();
      }
      return database;
    } catch (CannotStart | SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  /// Enters as who made the database.
  private static final class Superuser extends AbstractDataSource {
    @Override
    public Connection getConnection() throws SQLException {
      return DATABASE.admin("kolo");
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      throw new SQLException("Only the superuser enters here");
    }
  }
}
