package ua.kolo.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The roots of past days outside the database: a text file, one line a day, only ever added to.
public record RootFile(Path path) {
  private static final String HEADING = "day;seal;rows up to;root";

  /// How each day ended; empty when there is no file. A line that cannot be read is an error: it
  /// may be what somebody spoiled.
  public Map<LocalDate, DayRoot> read() throws IOException {
    var roots = new TreeMap<LocalDate, DayRoot>();
    if (!Files.exists(path)) {
      return roots;
    }
    for (var line : Files.readAllLines(path)) {
      if (!line.isBlank() && !line.equals(HEADING)) {
        var end = DayRoot.parse(line);
        if (end.isEmpty()) {
          throw new IOException(path + ": " + line);
        }
        roots.put(end.get().day(), end.get());
      }
    }
    return roots;
  }

  void add(DayRoot end) throws IOException {
    var folder = path.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    var line = end.line();
    var text = Files.exists(path) ? line : HEADING + System.lineSeparator() + line;
    Files.writeString(path, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /// How a day's chain ended, or ends for now.
  ///
  /// @param number of the seal
  /// @param upTo the last row sealed
  public record DayRoot(LocalDate day, long number, long upTo, String root) {
    private static final int PARTS = 4;

    /// Empty when the line is spoiled.
    static Optional<DayRoot> parse(String line) {
      var parts = line.strip().split(";", -1);
      if (parts.length != PARTS) {
        return Optional.empty();
      }
      try {
        var number = Long.parseLong(parts[1]);
        var upTo = Long.parseLong(parts[2]);
        return Optional.of(new DayRoot(LocalDate.parse(parts[0]), number, upTo, parts[3]));
      } catch (DateTimeParseException | NumberFormatException spoiled) {
        return Optional.empty();
      }
    }

    String line() {
      return "%s;%d;%d;%s%n".formatted(day, number, upTo, root);
    }
  }
}
