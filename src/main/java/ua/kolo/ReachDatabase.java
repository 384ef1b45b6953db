package ua.kolo;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import ua.kolo.platform.CannotStart;

/// Tries the database of an installation before the program is built upon it, so that a wrong
/// setting is one sentence and not a page of causes.
final class ReachDatabase {
  private static final int OLDEST = 15;
  private static final String SECONDS = "10";
  private static final String BAD_PASSWORD = "28";
  private static final String NO_DATABASE = "3D000";

  private ReachDatabase() {}

  /// Both roles sign in, and the server is not too old.
  static void with(Settings settings) throws CannotStart {
    as(settings, "KOLO_DB_OWNER_USER", "KOLO_DB_OWNER_PASSWORD");
    as(settings, "KOLO_DB_USER", "KOLO_DB_PASSWORD");
  }

  private static void as(Settings settings, String user, String password) throws CannotStart {
    var values = settings.values();
    var properties = new Properties();
    properties.setProperty("user", values.getOrDefault(user, ""));
    properties.setProperty("password", values.getOrDefault(password, ""));
    properties.setProperty("connectTimeout", SECONDS);
    properties.setProperty("loginTimeout", SECONDS);
    try (var connection = DriverManager.getConnection(settings.databaseUrl(), properties)) {
      mustBeYoungEnough(connection);
    } catch (SQLException refused) {
      throw because(refused, settings.databaseUrl(), user, password);
    }
  }

  private static void mustBeYoungEnough(Connection connection) throws SQLException, CannotStart {
    int version = connection.getMetaData().getDatabaseMajorVersion();
    if (version < OLDEST) {
      throw new CannotStart("command.database.old", version, OLDEST);
    }
  }

  // Parameters of the address may hold a password; a password is never said.
  private static CannotStart because(
      SQLException refused, String url, String user, String password) {
    var place = url.replaceFirst("\\?.*", "");
    var state = String.valueOf(refused.getSQLState());
    if (state.startsWith(BAD_PASSWORD)) {
      return new CannotStart("command.database.password", place, user, password);
    }
    if (state.equals(NO_DATABASE)) {
      return new CannotStart("command.database.none", place);
    }
    return new CannotStart("command.database.unreachable", place);
  }
}
