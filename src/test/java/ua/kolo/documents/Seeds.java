package ua.kolo.documents;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The real documents, where a developer has them beside the checkout.
final class Seeds {
  private Seeds() {}

  static SourceDocument read(String pathInShared) {
    var shared =
        Stream.of("../shared", "../../shared").map(Path::of).filter(Files::isDirectory).findFirst();
    assumeTrue(shared.isPresent(), "No folder of real documents beside the checkout: skipped");
    var file = shared.orElseThrow().resolve(pathInShared);
    try {
      return new Documents().read(Files.readAllBytes(file), pathInShared);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UnreadableDocument e) {
      throw new AssertionError(pathInShared, e);
    }
  }

  static Grid largestTable(SourceDocument document) {
    return document.blocks().stream()
        .flatMap(block -> block instanceof Block.Table(var grid) ? Stream.of(grid) : Stream.empty())
        .max((a, b) -> Integer.compare(a.rows().size(), b.rows().size()))
        .orElseThrow();
  }
}
