package ua.kolo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/// How many combinations of an address, somebody and a record the walks tried: the figures of
/// `docs/security.md` are read in `target/walked`.
final class Walked {
  private static final ConcurrentSkipListMap<String, LongAdder> TRIED =
      new ConcurrentSkipListMap<>();

  private Walked() {}

  /// One combination more.
  static void one(Class<?> walk, String what) {
    TRIED.computeIfAbsent(walk.getSimpleName() + " " + what, _ -> new LongAdder()).increment();
  }

  /// Writes down those of a walk that has ended.
  static void write(Class<?> walk) {
    var name = walk.getSimpleName();
    var lines =
        TRIED.tailMap(name + " ").entrySet().stream()
            .filter(one -> one.getKey().startsWith(name + " "))
            .map(one -> one.getKey() + " " + one.getValue())
            .collect(Collectors.joining("\n", "", "\n"));
    try {
      var folder = Files.createDirectories(Path.of("target", "walked"));
      Files.writeString(folder.resolve(name), lines);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }
}
