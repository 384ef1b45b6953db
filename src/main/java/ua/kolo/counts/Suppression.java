package ua.kolo.counts;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Keeps figures from telling of somebody: one to four are shown as «<5», and so many others are
/// left out that no small one can be computed from a sum.
///
/// Figures told before keep what they had, since it was seen; only fresh ones are left out.
public final class Suppression<K> {
  private static final int SMALLEST_SHOWN = 5;
  private final Map<K, Long> amounts;
  private final Map<K, Mark> marks;
  private final Map<K, Long> fresh;
  private final List<Relation<K>> relations;

  private Suppression(
      Map<K, Long> before, Map<K, Mark> marked, Map<K, Long> fresh, List<Relation<K>> relations) {
    this.amounts = new HashMap<>(before);
    this.amounts.putAll(fresh);
    this.marks = new HashMap<>(marked);
    this.fresh = Map.copyOf(fresh);
    this.relations =
        relations.stream().filter(one -> amounts.keySet().containsAll(one.all())).toList();
  }

  /// Whether a number of people is so small that it could tell of somebody.
  public static boolean isSmall(long amount) {
    return amount > 0 && amount < SMALLEST_SHOWN;
  }

  /// Which of the fresh figures are not shown, and what stands instead.
  ///
  /// @param before figures told earlier, exactly
  /// @param marked what stands instead of some of these
  /// @param relations among all of them; one with a figure that is not known is passed over
  public static <K> Map<K, Mark> of(
      Map<K, Long> before, Map<K, Mark> marked, Map<K, Long> fresh, List<Relation<K>> relations) {
    var suppression = new Suppression<>(before, marked, fresh, relations);
    suppression.markSmall();
    while (suppression.relations.stream().anyMatch(suppression::mend) || suppression.mendKnown()) {
      // Each mending leaves out one more, so it ends.
    }
    suppression.marks.keySet().retainAll(fresh.keySet());
    return suppression.marks;
  }

  private void markSmall() {
    fresh.forEach(
        (key, amount) -> {
          if (isSmall(amount)) {
            marks.put(key, Mark.FEW);
          }
        });
  }

  /// Whether something more had to be left out.
  private boolean mend(Relation<K> relation) {
    if (marks.get(relation.whole()) == Mark.FEW) {
      return mendSmallWhole(relation);
    }
    return marks.containsKey(relation.whole()) ? mendHiddenWhole(relation) : mendShown(relation);
  }

  // Parts of a whole that is itself small are not told at all; where parts were told before, the
  // whole gives way.
  private boolean mendSmallWhole(Relation<K> relation) {
    boolean changed = false;
    for (var part : relation.parts()) {
      changed |= fresh.containsKey(part) && marks.put(part, Mark.HIDDEN) != Mark.HIDDEN;
    }
    long few = relation.parts().stream().filter(part -> marks.get(part) == Mark.FEW).count();
    if (few > 1 && fresh.containsKey(relation.whole())) {
      changed |= marks.put(relation.whole(), Mark.HIDDEN) != Mark.HIDDEN;
    }
    return changed;
  }

  // Several sums together may say what each of them does not.
  private boolean mendKnown() {
    var bounds = Bounds.of(amounts, marks, relations);
    for (var key : List.copyOf(marks.keySet())) {
      if (amounts.containsKey(key) && isSmall(amount(key)) && bounds.isKnown(key)) {
        for (var relation : relations) {
          if (relation.all().contains(key)
              && (blur(relation.all().stream().filter(marks::containsKey).toList())
                  || hideMore(relation))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean mendHiddenWhole(Relation<K> relation) {
    return hidden(relation).isEmpty() && hideOne(relation.parts().stream());
  }

  private boolean mendShown(Relation<K> relation) {
    var hidden = hidden(relation);
    if (hidden.isEmpty()) {
      return false;
    }
    long sum = hidden.stream().mapToLong(this::amount).sum();
    if (hidden.size() > 1 && sum >= SMALLEST_SHOWN) {
      return !isAmbiguous(hidden, sum) && (blur(hidden) || hideMore(relation));
    }
    return hideMore(relation);
  }

  private boolean hideMore(Relation<K> relation) {
    return hideOne(relation.parts().stream()) || hideOne(Stream.of(relation.whole()));
  }

  private boolean hideOne(Stream<K> among) {
    Optional<K> next =
        among
            .filter(key -> fresh.containsKey(key) && !marks.containsKey(key))
            .min(
                Comparator.comparing((K key) -> amount(key) == 0)
                    .thenComparingLong(this::amount)
                    .thenComparing(Object::toString));
    next.ifPresent(key -> marks.put(key, Mark.HIDDEN));
    return next.isPresent();
  }

  // «<5» says more than the sum allows: then nothing is said.
  private boolean blur(List<K> hidden) {
    boolean changed = false;
    for (var key : hidden) {
      changed |= fresh.containsKey(key) && marks.put(key, Mark.HIDDEN) != Mark.HIDDEN;
    }
    return changed;
  }

  /// Whether each figure shown as «<5» may still be any of one to four, for somebody who knows the
  /// sum of what is left out, and that the others left out are none of these.
  private boolean isAmbiguous(List<K> hidden, long sum) {
    int few = (int) hidden.stream().filter(key -> marks.get(key) == Mark.FEW).count();
    boolean others = hidden.size() > few;
    for (int one = 1; few > 0 && one < SMALLEST_SHOWN; one++) {
      if (!isPossible(sum - one, few - 1, others)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPossible(long rest, int few, boolean others) {
    for (long together = few; together <= (SMALLEST_SHOWN - 1L) * few; together++) {
      long left = rest - together;
      if (left == 0 || (others && left >= SMALLEST_SHOWN)) {
        return true;
      }
    }
    return false;
  }

  private List<K> hidden(Relation<K> relation) {
    return relation.parts().stream().filter(marks::containsKey).toList();
  }

  private long amount(K key) {
    @Nullable Long amount = amounts.get(key);
    return Objects.requireNonNull(amount);
  }
}
