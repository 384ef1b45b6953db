package ua.kolo.programmes.checking;

import java.util.HashSet;
import java.util.List;

/// Bodies a local council cannot order, known by words of their names.
final class IndependentBodies {
  private static final List<List<String>> MARKS =
      Table.rows("/law/independent-bodies.csv", 3).stream()
          .map(r -> Words.stems(r.getFirst()))
          .toList();

  private IndependentBodies() {}

  static boolean contain(String name) {
    var stems = new HashSet<>(BodyName.of(name).all());
    return MARKS.stream().anyMatch(stems::containsAll);
  }
}
