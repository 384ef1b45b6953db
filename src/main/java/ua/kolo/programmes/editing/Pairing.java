package ua.kolo.programmes.editing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Node;
import ua.kolo.programmes.plan.Plan;

/// Which measure of an older plan is which of a newer one: by path and words, then by words, then
/// by likeness; numbers restart and shift, so they only break ties.
final class Pairing {
  private static final double ALIKE = 0.6;
  private static final double SAME_NUMBER = 0.05;
  private final Map<String, Measure> newer = new LinkedHashMap<>();
  private final List<Measure> oldLeft;
  private final List<Measure> newLeft;

  /// Two readings whose keys say nothing of each other.
  Pairing(Plan before, Plan after) {
    this(before, after, false);
  }

  /// Two plans in which a measure keeps its key, however it is reworded.
  static Pairing byKeys(Plan before, Plan after) {
    return new Pairing(before, after, true);
  }

  private Pairing(Plan before, Plan after, boolean keyed) {
    oldLeft = new ArrayList<>(before.measures());
    newLeft = new ArrayList<>(after.measures());
    if (keyed) {
      same(Measure::key, Measure::key);
    }
    var oldPaths = new Paths(before);
    var newPaths = new Paths(after);
    same(m -> oldPaths.of(m) + words(m), m -> newPaths.of(m) + words(m));
    same(Pairing::words, Pairing::words);
    alike();
  }

  @Nullable Measure newer(Measure older) {
    return newer.get(older.key());
  }

  /// Measures of the newer plan that pair with none.
  List<Measure> added() {
    return newLeft;
  }

  /// Key of the older measure by key of the newer one.
  Map<String, String> olderKeys() {
    var keys = new HashMap<String, String>();
    newer.forEach((older, found) -> keys.put(found.key(), older));
    return keys;
  }

  private void same(Function<Measure, String> olderBy, Function<Measure, String> newerBy) {
    var byWords = new HashMap<String, Deque<Measure>>();
    for (var measure : newLeft) {
      byWords.computeIfAbsent(newerBy.apply(measure), _ -> new ArrayDeque<>()).add(measure);
    }
    for (var measure : List.copyOf(oldLeft)) {
      var found = byWords.getOrDefault(olderBy.apply(measure), new ArrayDeque<>()).poll();
      if (found != null) {
        pair(measure, found);
      }
    }
  }

  private void alike() {
    var left = new ArrayList<>(newLeft.stream().map(Candidate::of).toList());
    for (var measure : List.copyOf(oldLeft)) {
      var words = new Resemblance(measure.text());
      Candidate best = null;
      double most = ALIKE;
      for (var candidate : left) {
        double weight = candidate.weight(measure, words);
        if (weight >= most) {
          most = weight;
          best = candidate;
        }
      }
      if (best != null) {
        left.remove(best);
        pair(measure, best.measure());
      }
    }
  }

  private void pair(Measure older, Measure found) {
    newer.put(older.key(), found);
    oldLeft.removeIf(measure -> measure.key().equals(older.key()));
    newLeft.removeIf(measure -> measure.key().equals(found.key()));
  }

  private static String words(Measure measure) {
    return "/" + Resemblance.letters(measure.text());
  }

  /// A measure of the newer plan that may be an older one reworded.
  private record Candidate(Measure measure, Resemblance words) {
    static Candidate of(Measure measure) {
      return new Candidate(measure, new Resemblance(measure.text()));
    }

    double weight(Measure older, Resemblance olderWords) {
      boolean number = older.number() != null && older.number().equals(measure.number());
      return olderWords.to(words) + (number ? SAME_NUMBER : 0);
    }
  }

  /// Texts of the nodes above a measure.
  private static final class Paths {
    private final Map<String, Node> nodes = new HashMap<>();

    Paths(Plan plan) {
      plan.nodes().forEach(node -> nodes.put(node.key(), node));
    }

    String of(Measure measure) {
      var path = new StringBuilder();
      var node = measure.parent() == null ? null : nodes.get(measure.parent());
      for (int depth = 0; node != null && depth <= nodes.size(); depth++) {
        path.append('/').append(Resemblance.letters(node.text()));
        node = node.parent() == null ? null : nodes.get(node.parent());
      }
      return path.toString();
    }
  }
}
