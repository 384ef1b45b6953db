package ua.kolo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ua.kolo.audit.Breach;
import ua.kolo.audit.Chain;
import ua.kolo.audit.EndFile;
import ua.kolo.audit.RootFile;
import ua.kolo.platform.CannotStart;
import ua.kolo.platform.ExitCode;
import ua.kolo.platform.Terminal;
import ua.kolo.trial.Visit;

/// `kolo audit verify`: is the trail what was sealed day by day? Names the day and the row that is
/// not. Works beside the running program, or without it.
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
  private static final int NAMED_AT_MOST = 200;
  private final Terminal terminal;

  @Option(names = "--config", paramLabel = "FILE")
  private @Nullable Path config;

  @Option(names = "--data", defaultValue = "./data", paramLabel = "FOLDER")
  private Path data = Path.of("data");

  @Option(names = "--roots", paramLabel = "FILE", descriptionKey = "roots")
  private @Nullable Path roots;

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CannotStart, IOException, SQLException {
    if (config != null || System.getenv().containsKey("KOLO_DB_URL")) {
      return ofInstallation(Settings.read(System.getenv(), ServeCommand.properties(config)));
    }
    try (var visit = Visit.to(data, terminal::say)) {
      return verify(visit.connection(), roots == null ? data.resolve("audit-roots.txt") : roots);
    }
  }

  private int ofInstallation(Settings settings) throws CannotStart, IOException {
    var kept = roots == null ? settings.auditRoots() : roots;
    try (var connection =
        DriverManager.getConnection(
            settings.databaseUrl(), settings.ownerUser(), settings.ownerPassword())) {
      return verify(connection, kept);
    } catch (SQLException refused) {
      throw new CannotStart("command.verify.noDatabase", String.valueOf(refused.getMessage()));
    }
  }

  private int verify(Connection connection, Path kept) throws SQLException, IOException {
    // One snapshot of all, and rows that come by the handful instead of all at once.
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    var verdict =
        new Chain(new RootFile(kept).read(), EndFile.beside(kept).read()).verify(connection);
    connection.rollback();
    verdict.breaches().stream().limit(NAMED_AT_MOST).forEach(this::name);
    terminal.say("audit.verify.looked", verdict.seals(), verdict.rows());
    terminal.say("audit.verify.unsealed", verdict.unsealed());
    terminal.say(
        Files.exists(kept) ? "audit.verify.roots" : "audit.verify.noRoots", kept, verdict.days());
    if (verdict.breaches().isEmpty()) {
      terminal.say("audit.verify.whole");
      return ExitCode.OK;
    }
    terminal.say("audit.verify.broken", verdict.breaches().size());
    return ExitCode.FINDINGS;
  }

  private void name(Breach breach) {
    terminal.say(
        "audit.breach." + breach.kind(),
        breach.day().toString(),
        Long.toString(breach.firstRow()),
        Long.toString(breach.lastRow()),
        Long.toString(breach.seal()),
        breach.lastRow() - breach.firstRow() + 1);
  }
}
