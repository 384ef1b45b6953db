package ua.kolo;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import ua.kolo.platform.CannotStart;
import ua.kolo.platform.Terminal;
import ua.kolo.trial.Visit;
import ua.kolo.vault.KeyFolder;

/// Where a command finds the keys, and the database they belong to: of an installation or a trial.
final class KeysAndDatabase {
  @Option(names = "--config", paramLabel = "FILE")
  private @Nullable Path config;

  @Option(names = "--data", defaultValue = "./data", paramLabel = "FOLDER")
  private Path data = Path.of("data");

  @Option(names = "--keys", paramLabel = "FOLDER")
  private @Nullable Path keys;

  /// Does it with all of the database in sight.
  int with(Terminal terminal, Work work) throws CannotStart, IOException, SQLException {
    if (config != null || System.getenv().containsKey("KOLO_DB_URL")) {
      return ofInstallation(Settings.read(System.getenv(), ServeCommand.properties(config)), work);
    }
    var folder = new KeyFolder(keys == null ? data.resolve("keys") : keys);
    folder.list();
    try (var visit = Visit.to(data, terminal::say)) {
      return work.on(visit.connection(), folder);
    }
  }

  private int ofInstallation(Settings settings, Work work) throws CannotStart, IOException {
    var folder = new KeyFolder(keys == null ? settings.keys() : keys);
    folder.list();
    try (var connection =
        DriverManager.getConnection(
            settings.databaseUrl(), settings.ownerUser(), settings.ownerPassword())) {
      return work.on(connection, folder);
    } catch (SQLException refused) {
      throw new CannotStart("command.verify.noDatabase", String.valueOf(refused.getMessage()));
    }
  }

  /// What is done; the exit code comes back.
  interface Work {
    int on(Connection connection, KeyFolder folder) throws SQLException, CannotStart, IOException;
  }
}
