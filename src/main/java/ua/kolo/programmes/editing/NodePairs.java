package ua.kolo.programmes.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Node;
import ua.kolo.programmes.plan.Plan;

/// Which section of an older plan is which of a newer one: by words, then by likeness, then by key.
final class NodePairs {
  private static final double ALIKE = 0.6;
  private static final int MOST_PAIRS = 10_000;
  private final Map<String, Node> newer = new LinkedHashMap<>();
  private final List<Node> oldLeft;
  private final List<Node> newLeft;

  NodePairs(Plan before, Plan after) {
    oldLeft = new ArrayList<>(before.nodes());
    newLeft = new ArrayList<>(after.nodes());
    pair((one, other) -> one.key().equals(other.key()) && words(one).equals(words(other)));
    pair((one, other) -> words(one).equals(words(other)));
    if ((long) oldLeft.size() * newLeft.size() < MOST_PAIRS) {
      pair((one, other) -> new Resemblance(one.text()).to(new Resemblance(other.text())) >= ALIKE);
    }
    pair((one, other) -> one.key().equals(other.key()));
  }

  /// The newer one of an older section, null when it is gone.
  @Nullable Node newer(String key) {
    return newer.get(key);
  }

  /// Sections of the newer plan that pair with none.
  List<Node> added() {
    return newLeft;
  }

  private void pair(BiPredicate<Node, Node> same) {
    for (var old : List.copyOf(oldLeft)) {
      newLeft.stream()
          .filter(one -> one.level() == old.level() && same.test(old, one))
          .findFirst()
          .ifPresent(
              found -> {
                newer.put(old.key(), found);
                oldLeft.remove(old);
                newLeft.remove(found);
              });
    }
  }

  private static String words(Node node) {
    return Resemblance.letters(node.text());
  }
}
