package ua.kolo;

import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import ua.kolo.platform.CannotStart;
import ua.kolo.platform.ExitCode;
import ua.kolo.platform.Terminal;
import ua.kolo.programmes.ProgrammeCommands;

/// The command line. One-shot commands start neither the web nor a database.
@Command(
    name = "kolo",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    subcommands = {
      TrialCommand.class,
      ServeCommand.class,
      ProgrammeCommands.class,
      AuditCommands.class,
      KeyCommands.class,
      AdministratorCommands.class
    })
public final class Kolo implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  // Read before picocli is, so that picocli itself speaks it; named here for the help.
  @Option(names = "--lang", scope = ScopeType.INHERIT, paramLabel = "uk|en")
  @SuppressWarnings("UnusedVariable")
  private @Nullable String language;

  private Kolo() {}

  public static void main(String[] arguments) {
    var reader = Terminal.language(List.of(arguments), System.getenv());
    var terminal =
        Terminal.ofProcess(reader, "command", "trial", "documents", "programmes", "audit", "vault");
    System.exit(run(terminal, arguments));
  }

  static int run(Terminal terminal, String... arguments) {
    var line = new CommandLine(new Kolo(), new Commands(terminal));
    line.setResourceBundle(
        ResourceBundle.getBundle(
            "messages.command",
            terminal.reader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    line.setOut(terminal.out()).setErr(terminal.err());
    line.setParameterExceptionHandler((refused, _) -> misunderstood(terminal, refused));
    line.setExecutionExceptionHandler((failure, _, _) -> failed(terminal, failure));
    return line.execute(arguments);
  }

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }

  private static int misunderstood(Terminal terminal, CommandLine.ParameterException refused) {
    var command = refused.getCommandLine().getCommandSpec().qualifiedName();
    terminal.complain("command.misunderstood", String.valueOf(refused.getMessage()), command);
    return ExitCode.UNREADABLE;
  }

  /// Whatever it is, one sentence and a code that no script takes for findings.
  private static int failed(Terminal terminal, Exception failure) {
    if (failure instanceof CannotStart reason) {
      terminal.complain(reason.key(), reason.details());
      return ExitCode.CANNOT_START;
    }
    var frames = failure.getStackTrace();
    var where = frames.length == 0 ? "" : " " + frames[0];
    terminal.complain("command.fault", failure.getClass().getName() + where);
    return ExitCode.CANNOT_START;
  }
}
