package ua.kolo.programmes;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import ua.kolo.platform.ExitCode;
import ua.kolo.platform.Terminal;
import ua.kolo.programmes.exchange.PlanExport;
import ua.kolo.programmes.exchange.PlanJson;

/// `kolo programme read FILE`: the plan as JSON.
@Command(name = "read")
final class ReadCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", descriptionKey = "programmeFile")
  private Path file = Path.of("");

  ReadCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return CommandFile.read(file, terminal)
        .map(
            read -> {
              var export = PlanExport.of(read.plan(), read.findings());
              terminal.out().println(PlanJson.publish(export));
              terminal.out().flush();
              return ExitCode.OK;
            })
        .orElse(ExitCode.UNREADABLE);
  }
}
