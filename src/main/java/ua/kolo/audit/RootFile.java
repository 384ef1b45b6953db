package ua.kolo.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;

/// The roots of past days outside the database: a text file, one line a day, only ever added to.
public record RootFile(Path path) {
  private static final String HEADING = "day;seal;rows up to;root";

  /// Day to root; empty when there is no file. A line that cannot be read is an error: it may be
  /// what somebody spoiled.
  public Map<LocalDate, String> read() throws IOException {
    var roots = new TreeMap<LocalDate, String>();
    if (!Files.exists(path)) {
      return roots;
    }
    for (var line : Files.readAllLines(path)) {
      if (!line.isBlank() && !line.equals(HEADING)) {
        var parts = line.split(";", -1);
        roots.put(day(parts), parts[parts.length - 1]);
      }
    }
    return roots;
  }

  private LocalDate day(String[] parts) throws IOException {
    try {
      return LocalDate.parse(parts[0]);
    } catch (DateTimeParseException spoiled) {
      throw new IOException(path + ": " + parts[0], spoiled);
    }
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
    String line() {
      return "%s;%d;%d;%s%n".formatted(day, number, upTo, root);
    }
  }
}
