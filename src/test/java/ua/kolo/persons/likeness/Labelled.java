package ua.kolo.persons.likeness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// A pair of written names and what kind of pair it is.
public record Labelled(
    String kind, Traits kept, Traits sought, String keptName, String soughtName) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

  /// Spellings of one person.
  public static List<Labelled> same() {
    return read("same.csv");
  }

  /// Look-alikes: two persons.
  public static List<Labelled> others() {
    return read("others.csv");
  }

  /// Further spellings, written down before the matcher knew their kinds.
  public static List<Labelled> moreSame() {
    return read("same-more.csv");
  }

  /// Further look-alikes of the same kinds.
  public static List<Labelled> moreOthers() {
    return read("others-more.csv");
  }

  /// Spellings of every country and keyboard, written down before anybody looked how the matcher
  /// works: 0.778 of them were found at first.
  public static List<Labelled> freshSame() {
    return read("same-fresh.csv");
  }

  /// Look-alikes of the same day: 0.078 of them were taken for one person at first. Some are of
  /// surnames one letter apart, which a slip of the finger makes, too.
  public static List<Labelled> freshOthers() {
    return read("others-fresh.csv");
  }

  private static List<Labelled> read(String file) {
    try {
      return Files.readAllLines(Path.of("src/test/resources/persons", file)).stream()
          .filter(line -> !line.startsWith("#"))
          .map(Labelled::parse)
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Labelled parse(String line) {
    var parts = List.of(line.split(";", -1));
    // What was typed on other keys may hold the sign that parts.
    var sought = String.join(";", parts.subList(3, parts.size() - 1));
    return new Labelled(
        parts.get(0),
        traits(parts.get(1), parts.get(2)),
        traits(sought, parts.getLast()),
        parts.get(1),
        sought);
  }

  private static Traits traits(String name, String born) {
    var traits = Traits.of(name);
    return born.isEmpty() ? traits : traits.born(BirthDate.of(LocalDate.parse(born, DAY)));
  }
}
