package ua.kolo.programmes;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import ua.kolo.platform.ExitCode;
import ua.kolo.platform.Terminal;
import ua.kolo.programmes.CommandFile.Checked;
import ua.kolo.programmes.checking.Sentences;
import ua.kolo.programmes.plan.RowSums;

/// `kolo programme check FILE`: what to look at before the council votes, in plain words.
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", descriptionKey = "programmeFile")
  private Path file = Path.of("");

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return CommandFile.read(file, terminal).map(this::check).orElse(ExitCode.UNREADABLE);
  }

  private int check(Checked read) {
    var plan = read.plan();
    var findings = read.findings();
    var sentences = new Sentences(terminal.reader(), plan.head().unit());
    for (var finding : findings) {
      terminal
          .out()
          .printf(
              "%s %s: %s%n",
              finding.rule(), sentences.severity(finding.severity()), sentences.sentence(finding));
    }
    terminal.say("programmes.command.checked", plan.measures().size(), findings.size());
    if (RowSums.unsure(plan)) {
      terminal.say("programmes.command.unsure");
    }
    if (!plan.questions().isEmpty()) {
      terminal.say("programmes.command.questions", plan.questions().size());
    }
    return findings.isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
  }
}
