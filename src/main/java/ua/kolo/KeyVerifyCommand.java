package ua.kolo;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ua.kolo.platform.CannotStart;
import ua.kolo.platform.ExitCode;
import ua.kolo.platform.Terminal;
import ua.kolo.trial.Visit;
import ua.kolo.vault.KeyCheck;
import ua.kolo.vault.KeyFolder;

/// `kolo key verify`: do these keys open this database, and how far is a rotation?
@Command(name = "verify")
final class KeyVerifyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--config", paramLabel = "FILE")
  private @Nullable Path config;

  @Option(names = "--data", defaultValue = "./data", paramLabel = "FOLDER")
  private Path data = Path.of("data");

  @Option(names = "--keys", paramLabel = "FOLDER")
  private @Nullable Path keys;

  KeyVerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CannotStart, IOException, SQLException {
    if (config != null || System.getenv().containsKey("KOLO_DB_URL")) {
      return ofInstallation(Settings.read(System.getenv(), ServeCommand.properties(config)));
    }
    var folder = new KeyFolder(keys == null ? data.resolve("keys") : keys);
    folder.list();
    try (var visit = Visit.to(data, terminal::say)) {
      return verify(visit.connection(), folder);
    }
  }

  private int ofInstallation(Settings settings) throws CannotStart {
    var folder = new KeyFolder(keys == null ? settings.keys() : keys);
    folder.list();
    try (var connection =
        DriverManager.getConnection(
            settings.databaseUrl(), settings.ownerUser(), settings.ownerPassword())) {
      return verify(connection, folder);
    } catch (SQLException refused) {
      throw new CannotStart("command.verify.noDatabase", String.valueOf(refused.getMessage()));
    }
  }

  private int verify(Connection connection, KeyFolder folder) throws SQLException, CannotStart {
    var list = folder.list();
    terminal.say(
        "vault.verify.keys", KeyCommands.number(list.wrappingKey()), list.wrappingKeys().size());
    var check = KeyCheck.of(connection, folder);
    check.wrappedBy().forEach((key, rows) -> terminal.say("vault.verify.wraps", key, rows));
    terminal.say("vault.verify.shredded", check.shredded());
    terminal.say("vault.verify.progress", check.current(), check.wrapped());
    if (check.broken().isEmpty()) {
      terminal.say("vault.verify.whole", check.opened());
      return ExitCode.OK;
    }
    check.broken().forEach(row -> terminal.say("vault.verify.broken", row.toString()));
    return ExitCode.FINDINGS;
  }
}
