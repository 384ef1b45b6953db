package ua.kolo.programmes;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `kolo programme …`: programmes from the command line, without web or database.
@Command(
    name = "programme",
    subcommands = {ReadCommand.class, CheckCommand.class})
public final class ProgrammeCommands implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }
}
