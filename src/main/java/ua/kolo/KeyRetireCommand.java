package ua.kolo;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import ua.kolo.platform.CannotStart;
import ua.kolo.platform.ExitCode;
import ua.kolo.platform.Terminal;
import ua.kolo.vault.KeyFolder;
import ua.kolo.vault.KeyRetirement;

/// `kolo key retire`: removes older keys that nothing in the database needs any more.
@Command(name = "retire")
final class KeyRetireCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private KeysAndDatabase where = new KeysAndDatabase();

  KeyRetireCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CannotStart, IOException, SQLException {
    return where.with(terminal, this::retire);
  }

  private int retire(Connection connection, KeyFolder folder)
      throws SQLException, CannotStart, IOException {
    var done = KeyRetirement.of(connection, folder, Clock.systemUTC());
    done.needed()
        .forEach(
            use ->
                terminal.say(
                    "vault.retire." + use.what(), KeyCommands.number(use.key()), use.uses()));
    done.holders().forEach(row -> terminal.say("vault.retire.holder", row.toString()));
    if (done.retired().isEmpty()) {
      terminal.say(done.needed().isEmpty() ? "vault.retire.nothing" : "vault.retire.none");
      return done.needed().isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
    }
    terminal.say(
        "vault.retired",
        done.retired().stream().map(KeyCommands::number).collect(Collectors.joining(", ")));
    terminal.say("vault.retired.next");
    return done.needed().isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
  }
}
