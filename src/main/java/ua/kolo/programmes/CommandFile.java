package ua.kolo.programmes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import ua.kolo.documents.Documents;
import ua.kolo.documents.UnreadableDocument;
import ua.kolo.platform.Terminal;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.reading.PlanReader;

/// A file named on the command line, read as a plan; what is wrong with it is said at once.
final class CommandFile {
  private CommandFile() {}

  static Optional<Plan> read(Path file, Terminal terminal) {
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
