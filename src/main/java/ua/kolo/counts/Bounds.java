package ua.kolo.counts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/// Between which numbers a figure that is not shown must lie, for whoever knows the sums: each sum
/// narrows its members until nothing narrows any more.
final class Bounds<K> {
  private static final long FEW_MOST = 4;
  private static final int ROUNDS = 50;
  private final Map<K, Long> least = new HashMap<>();
  private final Map<K, Long> most = new HashMap<>();
  private boolean changed;

  private Bounds() {}

  static <K> Bounds<K> of(Map<K, Long> amounts, Map<K, Mark> marks, List<Relation<K>> relations) {
    var bounds = new Bounds<K>();
    amounts.forEach((key, amount) -> bounds.begin(key, amount, marks));
    bounds.changed = true;
    for (int round = 0; bounds.changed && round < ROUNDS; round++) {
      bounds.changed = false;
      relations.forEach(bounds::narrow);
    }
    return bounds;
  }

  private void begin(K key, long amount, Map<K, Mark> marks) {
    var mark = marks.get(key);
    boolean shown = mark == null;
    least.put(key, shown ? amount : mark == Mark.FEW ? 1L : 0L);
    most.put(key, shown ? amount : mark == Mark.FEW ? FEW_MOST : Integer.MAX_VALUE);
  }

  private void narrow(Relation<K> relation) {
    long low = sum(relation, this::least);
    long high = sum(relation, this::most);
    set(relation.whole(), low, high);
    for (var part : relation.parts()) {
      set(
          part,
          least(relation.whole()) - (high - most(part)),
          most(relation.whole()) - (low - least(part)));
    }
  }

  private long sum(Relation<K> relation, ToLongFunction<K> end) {
    return relation.parts().stream().mapToLong(end).sum();
  }

  private void set(K key, long low, long high) {
    if (low > least(key)) {
      least.put(key, low);
      changed = true;
    }
    if (high < most(key)) {
      most.put(key, high);
      changed = true;
    }
  }

  /// Whether only one number is left.
  boolean isKnown(K key) {
    return least(key) == most(key);
  }

  private long least(K key) {
    return least.getOrDefault(key, 0L);
  }

  private long most(K key) {
    return most.getOrDefault(key, (long) Integer.MAX_VALUE);
  }
}
