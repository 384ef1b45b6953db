package ua.kolo.programmes.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Real documents that may lie beside the checkout; tests that read them say so when they do not.
final class Shared {
  private Shared() {}

  /// A folder of the shared documents, when it is there.
  static Optional<Path> folder(String name) {
    return Stream.of("../shared", "../../shared")
        .map(root -> Path.of(root, name))
        .filter(Files::isDirectory)
        .findFirst();
  }

  static List<Path> files(Path folder, String glob) throws IOException {
    try (var found = Files.newDirectoryStream(folder, glob)) {
      return Stream.iterate(found.iterator(), it -> it.hasNext(), it -> it)
          .map(it -> it.next())
          .sorted()
          .toList();
    }
  }
}
