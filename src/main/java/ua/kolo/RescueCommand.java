package ua.kolo;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ua.kolo.identity.Rescue;
import ua.kolo.platform.CannotStart;
import ua.kolo.platform.Days;
import ua.kolo.platform.ExitCode;
import ua.kolo.platform.Terminal;
import ua.kolo.trial.Visit;

/// `kolo administrator rescue`: lets an administrator in who lost password or second factor and
/// whom nobody else can let in. Prints a one-time code; works beside the running program.
@Command(name = "rescue")
final class RescueCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--config", paramLabel = "FILE")
  private @Nullable Path config;

  @Option(names = "--data", defaultValue = "./data", paramLabel = "FOLDER")
  private Path data = Path.of("data");

  @Option(names = "--login", paramLabel = "LOGIN", descriptionKey = "login")
  private @Nullable String login;

  RescueCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CannotStart, IOException, SQLException {
    if (config != null || System.getenv().containsKey("KOLO_DB_URL")) {
      return ofInstallation(Settings.read(System.getenv(), ServeCommand.properties(config)));
    }
    try (var visit = Visit.to(data, terminal::say)) {
      return rescue(visit.connection());
    }
  }

  private int ofInstallation(Settings settings) throws CannotStart {
    try (var connection =
        DriverManager.getConnection(
            settings.databaseUrl(), settings.ownerUser(), settings.ownerPassword())) {
      return rescue(connection);
    } catch (SQLException refused) {
      throw new CannotStart("command.verify.noDatabase", String.valueOf(refused.getMessage()));
    }
  }

  int rescue(Connection connection) throws SQLException {
    var rescue = new Rescue(connection);
    var known = rescue.administrators();
    var meant =
        known.stream()
            .filter(one -> login == null || one.login().equalsIgnoreCase(login.strip()))
            .toList();
    if (meant.size() != 1) {
      terminal.complain(known.isEmpty() ? "command.rescue.nobody" : "command.rescue.which");
      known.forEach(one -> terminal.complain("command.rescue.one", one.login(), one.name()));
      return ExitCode.FINDINGS;
    }
    var given = rescue.give(meant.getFirst(), Clock.systemUTC().instant());
    var until = given.until().atZone(Days.KYIV);
    terminal.say(
        "command.rescue.given",
        given.to().login(),
        given.code().text(),
        Days.show(until.toLocalDate()),
        "%tR".formatted(until));
    terminal.say("command.rescue.ended");
    return ExitCode.OK;
  }
}
