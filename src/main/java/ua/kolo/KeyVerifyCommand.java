package ua.kolo;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import ua.kolo.platform.CannotStart;
import ua.kolo.platform.ExitCode;
import ua.kolo.platform.Terminal;
import ua.kolo.vault.CellCheck;
import ua.kolo.vault.KeyCheck;
import ua.kolo.vault.KeyFolder;
import ua.kolo.vault.KeyUse;

/// `kolo key verify`: do these keys open this database, and how far is a rotation?
@Command(name = "verify")
final class KeyVerifyCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private KeysAndDatabase where = new KeysAndDatabase();

  KeyVerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CannotStart, IOException, SQLException {
    return where.with(terminal, this::verify);
  }

  private int verify(Connection connection, KeyFolder folder) throws SQLException, CannotStart {
    var list = folder.list();
    terminal.say(
        "vault.verify.keys",
        KeyCommands.number(list.wrappingKey()),
        list.wrappingKeys().size(),
        KeyCommands.number(list.tokenKey()),
        list.tokenKeys().size());
    var check = KeyCheck.of(connection, folder);
    progress(check, KeyUse.What.KEY, list.wrappingKey());
    terminal.say("vault.verify.unsettled", check.all(KeyUse.What.BEFORE));
    progress(check, KeyUse.What.SECRET, list.wrappingKey());
    progress(check, KeyUse.What.TOKEN, list.tokenKey());
    progress(check, KeyUse.What.TIE, list.tokenKey());
    terminal.say("vault.verify.shredded", check.shredded());
    check.broken().forEach(row -> terminal.say("vault.verify.broken", row.toString()));
    var areCellsWhole = cells(CellCheck.of(connection, folder));
    if (!check.broken().isEmpty() || !areCellsWhole) {
      return ExitCode.FINDINGS;
    }
    terminal.say("vault.verify.whole", check.opened());
    return ExitCode.OK;
  }

  private boolean cells(CellCheck cells) {
    cells
        .broken()
        .forEach(
            one -> terminal.say("vault.verify.cell.broken", one.place(), one.row().toString()));
    terminal.say("vault.verify.cells", cells.opened(), cells.places(), cells.empty());
    return cells.broken().isEmpty();
  }

  private void progress(KeyCheck check, KeyUse.What what, long primary) {
    terminal.say("vault.verify." + what, check.under(what, primary), check.all(what));
  }
}
