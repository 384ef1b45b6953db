package ua.kolo.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// Whole folders removed or handed over.
final class Folders {
  private Folders() {}

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      for (var path : walk(folder)) {
        Files.delete(path);
      }
    }
  }

  static void handOver(Path folder, int user) throws IOException {
    for (var path : walk(folder)) {
      Files.setAttribute(path, "unix:uid", user);
      Files.setAttribute(path, "unix:gid", user);
    }
  }

  private static List<Path> walk(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      return paths.sorted(Comparator.reverseOrder()).toList();
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
  }
}
