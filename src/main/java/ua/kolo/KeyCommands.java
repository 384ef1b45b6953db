package ua.kolo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import ua.kolo.platform.CannotStart;
import ua.kolo.platform.ExitCode;
import ua.kolo.platform.Terminal;
import ua.kolo.vault.KeyFolder;
import ua.kolo.vault.KeyList;
import ua.kolo.vault.KeyShares;

/// `kolo key …`: the keys outside the database: made, rotated, split for a backup, put back.
@Command(
    name = "key",
    subcommands = {KeyVerifyCommand.class, KeyRetireCommand.class})
final class KeyCommands implements Runnable {
  private final Terminal terminal;
  @Spec private @Nullable CommandSpec spec;

  KeyCommands(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }

  @Command(name = "create")
  int create(@Option(names = "--keys", required = true, paramLabel = "FOLDER") Path keys)
      throws CannotStart {
    var made = new KeyFolder(keys).create();
    terminal.say("vault.created", keys.toAbsolutePath().normalize(), number(made.wrappingKey()));
    terminal.say("vault.created.next");
    return ExitCode.OK;
  }

  @Command(name = "rotate")
  int rotate(
      @Option(names = "--keys", required = true, paramLabel = "FOLDER") Path keys,
      @Option(names = "--tokens", descriptionKey = "tokens") boolean tokens)
      throws CannotStart {
    var list = new KeyFolder(keys).rotate(true, tokens);
    terminal.say("vault.rotated", number(list.wrappingKey()), numbers(list));
    terminal.say("vault.rotated.next");
    return ExitCode.OK;
  }

  @Command(name = "backup")
  int backup(
      @Option(names = "--keys", required = true, paramLabel = "FOLDER") Path keys,
      @Option(names = "--shares", defaultValue = "5", paramLabel = "N", descriptionKey = "shares")
          int shares,
      @Option(names = "--needed", defaultValue = "3", paramLabel = "M", descriptionKey = "needed")
          int needed,
      @Option(names = "--to", required = true, paramLabel = "FOLDER", descriptionKey = "to")
          Path folder)
      throws CannotStart, IOException {
    var written = KeyShares.write(new KeyFolder(keys), shares, needed, folder);
    written.forEach(share -> terminal.say("vault.share", share));
    terminal.say("vault.backup.next", shares, needed);
    return ExitCode.OK;
  }

  @Command(name = "restore")
  int restore(
      @Option(names = "--keys", required = true, paramLabel = "FOLDER") Path keys,
      @Parameters(arity = "1..*", paramLabel = "SHARE", descriptionKey = "share") List<Path> shares)
      throws CannotStart {
    var list = KeyShares.restore(shares, new KeyFolder(keys));
    terminal.say("vault.restored", keys.toAbsolutePath().normalize(), number(list.wrappingKey()));
    return ExitCode.OK;
  }

  // A number of a key is a name: it is not to be grouped by thousands.
  static String number(long key) {
    return Long.toString(key);
  }

  static String numbers(KeyList list) {
    return list.wrappingKeys().stream().map(KeyCommands::number).collect(Collectors.joining(", "));
  }
}
