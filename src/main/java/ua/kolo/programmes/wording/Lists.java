package ua.kolo.programmes.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Word lists kept as data beside the code.
final class Lists {
  private Lists() {}

  /// The lines of a list without comments and blank lines.
  static List<String> lines(String name) {
    try (var in = Lists.class.getResourceAsStream("/wording/" + name)) {
      if (in == null) {
        throw new IllegalStateException("No word list " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
