package ua.kolo.persons.likeness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Given names with their variants in both languages and their short forms. A group's number is in
/// the search tokens of whatever was ever kept: groups are only added, at the end. What the list
/// said at first is remembered, for records kept by it.
final class GivenNames {
  private static final GivenNames ALL = read("/persons/given-names.txt");
  private static final int SHORTEST_WITH_SLIP = 4;
  private final Map<String, Set<Integer>> groups = new HashMap<>();
  private final Map<String, Set<Integer>> once = new HashMap<>();
  private final Map<Integer, Character> sexes = new HashMap<>();
  private final Map<String, Set<Integer>> fathers = new HashMap<>();

  private GivenNames() {}

  /// The groups a folded word belongs to: several when a short form has several names.
  static Set<Integer> groups(String folded) {
    return ALL.groups.getOrDefault(folded, Set.of());
  }

  static boolean knows(String folded) {
    return ALL.groups.containsKey(folded);
  }

  /// M or F; a question mark when the word is unknown or of both.
  static char sex(String folded) {
    var found = new TreeSet<Character>();
    groups(folded).forEach(group -> found.add(Objects.requireNonNull(ALL.sexes.get(group))));
    return found.size() == 1 ? found.getFirst() : '?';
  }

  /// Groups of a word, or of the known names one slip away from a word nobody bears.
  static Set<Integer> nearest(String folded) {
    return nearest(folded, ALL.groups);
  }

  /// The same as the list said it at first.
  static Set<Integer> onceNearest(String folded) {
    return nearest(folded, ALL.once);
  }

  private static Set<Integer> nearest(String folded, Map<String, Set<Integer>> groups) {
    var exact = groups.getOrDefault(folded, Set.of());
    if (!exact.isEmpty() || folded.length() < SHORTEST_WITH_SLIP) {
      return exact;
    }
    var near = new TreeSet<Integer>();
    groups.forEach(
        (name, numbers) -> {
          if (Math.abs(name.length() - folded.length()) <= 1
              && name.length() >= SHORTEST_WITH_SLIP
              && Distance.between(name, folded) <= 1) {
            near.addAll(numbers);
          }
        });
    return near;
  }

  /// Groups of the father's name by the stem of a patronymic.
  static Set<Integer> fathers(String stem) {
    return ALL.fathers.getOrDefault(stem, Set.of());
  }

  private static GivenNames read(String file) {
    var names = new GivenNames();
    try (var stream = Objects.requireNonNull(GivenNames.class.getResourceAsStream(file))) {
      var lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines();
      var number = 0;
      for (var line : lines.filter(text -> !text.startsWith("#")).toList()) {
        names.add(number++, line);
      }
      return names;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  // What stands after + came later, what stands after = belongs there no more; a line that begins
  // with + came later as a whole.
  private void add(int number, String line) {
    var sex = line.charAt(0);
    var isLater = line.charAt(1) == '+';
    var parts = line.substring(line.indexOf(';') + 1).split("(?=[~+=])", -1);
    sexes.put(number, sex);
    for (var part : parts) {
      for (var name : words(part)) {
        if (part.charAt(0) != '=') {
          groups.computeIfAbsent(name, _ -> new TreeSet<>()).add(number);
        }
        if (part.charAt(0) != '+' && !isLater) {
          once.computeIfAbsent(name, _ -> new TreeSet<>()).add(number);
        }
      }
    }
    if (sex == 'M') {
      for (var name : words(parts[0])) {
        for (var stem : Patronymic.stemsOfFather(name)) {
          fathers.computeIfAbsent(stem, _ -> new TreeSet<>()).add(number);
        }
      }
    }
  }

  private static List<String> words(String part) {
    return Stream.of(part.split("[,~+=]"))
        .filter(name -> !name.isBlank())
        .map(name -> Letters.fold(name.strip()))
        .toList();
  }
}
