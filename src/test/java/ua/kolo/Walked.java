package ua.kolo;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How many combinations of an address, somebody and a record the walks tried: the figures of
/// `docs/security.md` are read in `target/walked`.
final class Walked {
  private static final ConcurrentSkipListMap<String, LongAdder> TRIED =
      new ConcurrentSkipListMap<>();

  private static final Pattern RECORD =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/)[A-Za-z0-9_-]{20,}");

  private Walked() {}

  /// One combination more.
  static void one(Class<?> walk, String what) {
    TRIED.computeIfAbsent(walk.getSimpleName() + " " + what, _ -> new LongAdder()).increment();
  }

  /// Writes down at once the address a browser stands at; records have no names there.
  static void at(Class<?> walk, String address) {
    // A page a test writes itself stands nowhere.
    var path = Objects.requireNonNullElse(URI.create(address).getPath(), "");
    write(
        walk.getSimpleName() + "-" + ProcessHandle.current().pid(),
        RECORD.matcher(path).replaceAll("{}") + "\n",
        APPEND);
  }

  /// Writes down those of a walk that has ended.
  static void write(Class<?> walk) {
    var name = walk.getSimpleName();
    var lines =
        TRIED.tailMap(name + " ").entrySet().stream()
            .filter(one -> one.getKey().startsWith(name + " "))
            .map(one -> one.getKey() + " " + one.getValue())
            .collect(Collectors.joining("\n", "", "\n"));
    write(name, lines, TRUNCATE_EXISTING);
  }

  private static void write(String name, String lines, StandardOpenOption how) {
    try {
      var folder = Files.createDirectories(Path.of("target", "walked"));
      Files.writeString(folder.resolve(name), lines, CREATE, WRITE, how);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }
}
