package ua.kolo.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import ua.kolo.audit.RootFile.DayRoot;

/// The last seal outside the database, beside the roots of past days: one line `day;seal;rows up
/// to;root`, replaced as the chain grows. Without it, a chain whose end was cut off today looks
/// whole.
public record EndFile(Path path) {
  private static final String SUFFIX = ".end";

  /// The file that goes with this list of roots.
  public static EndFile beside(Path roots) {
    return new EndFile(roots.resolveSibling(roots.getFileName() + SUFFIX));
  }

  /// Empty when there is no file yet. A line that cannot be read is an error: it may be what
  /// somebody spoiled.
  public Optional<DayRoot> read() throws IOException {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    var end = DayRoot.parse(Files.readString(path));
    if (end.isEmpty()) {
      throw new IOException(path.toString());
    }
    return end;
  }

  void keep(DayRoot last) throws IOException {
    var folder = path.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    var fresh = Files.createTempFile(folder, "kolo-end", ".new");
    try {
      Files.writeString(fresh, last.line());
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
