package ua.kolo.programmes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import ua.kolo.documents.Documents;
import ua.kolo.documents.UnreadableDocument;
import ua.kolo.platform.Terminal;
import ua.kolo.programmes.checking.Checks;
import ua.kolo.programmes.checking.Finding;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.reading.PlanReader;

/// A file named on the command line, read as a plan; what is wrong with it is said at once.
final class CommandFile {
  private CommandFile() {}

  /// A plan and what is to be looked at in it.
  record Checked(Plan plan, List<Finding> findings) {}

  static Optional<Checked> read(Path file, Terminal terminal) {
    return guarded(terminal, () -> plan(file, terminal).map(CommandFile::checked));
  }

  /// A fault of ours is told like any other reason: a script must not take it for findings.
  static <T> Optional<T> guarded(Terminal terminal, Supplier<Optional<T>> work) {
    try {
      return work.get();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
      terminal.complain("programmes.unreadable.FAULT");
      return Optional.empty();
    }
  }

  private static Checked checked(Plan plan) {
    return new Checked(plan, new Checks().check(plan));
  }

  private static Optional<Plan> plan(Path file, Terminal terminal) {
    try {
      var document = new Documents().read(content(file), String.valueOf(file.getFileName()));
      var plan = new PlanReader().read(document);
      if (plan.measures().isEmpty()) {
        terminal.complain("programmes.unreadable.NO_PLAN");
        return Optional.empty();
      }
      return Optional.of(plan);
    } catch (UnreadableDocument refused) {
      terminal.complain(refused.messageKey());
    } catch (IOException missing) {
      terminal.complain("programmes.command.noFile", file.toString());
    }
    return Optional.empty();
  }

  private static byte[] content(Path file) throws IOException, UnreadableDocument {
    if (Files.size(file) > Documents.LARGEST) {
      throw new UnreadableDocument(UnreadableDocument.Reason.TOO_LARGE);
    }
    return Files.readAllBytes(file);
  }
}
