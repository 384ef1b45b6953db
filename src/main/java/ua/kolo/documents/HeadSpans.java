package ua.kolo.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The head of a table saved as text, where a merged cell is one cell however wide it was. Storeys
/// nest: a blank goes on with the one cell above it, and texts side by side belong under one cell
/// or several, of which the likeliest parting is taken.
final class HeadSpans {
  private static final int STEM = 5;

  /// One way to part what is left of a storey.
  private record Way(double score, int group, @Nullable Way rest) {}

  private final List<String> upper;
  private final List<String> lower;
  private final Map<List<Integer>, Way> known = new HashMap<>();

  private HeadSpans(List<String> upper, List<String> lower) {
    this.upper = upper;
    this.lower = lower;
  }

  /// How many columns each cell of each storey covers; empty when they do not nest.
  ///
  /// @param rows the storeys, the lowest full
  static List<int[]> of(List<List<String>> rows) {
    var spans = new ArrayList<int[]>();
    int[] below = new int[rows.getLast().size()];
    Arrays.fill(below, 1);
    spans.add(below);
    for (int r = rows.size() - 2; r >= 0; r--) {
      int[] groups = new HeadSpans(rows.get(r), rows.get(r + 1)).groups();
      if (groups.length == 0) {
        return List.of();
      }
      below = widths(groups, below);
      spans.addFirst(below);
    }
    return List.copyOf(spans);
  }

  private static int[] widths(int[] groups, int[] below) {
    var widths = new int[groups.length];
    int at = 0;
    for (int g = 0; g < groups.length; g++) {
      for (int i = 0; i < groups[g]; i++) {
        widths[g] += below[at++];
      }
    }
    return widths;
  }

  /// How many cells below stand under each cell of the upper storey.
  private int[] groups() {
    var way = best(0, 0, 0);
    var groups = new int[upper.size()];
    for (int u = 0; u < groups.length; u++) {
      if (way == null || way.score() == Double.NEGATIVE_INFINITY) {
        return new int[0];
      }
      groups[u] = way.group();
      way = way.rest();
    }
    return groups;
  }

  /// @param before how many cells the group on the left has, 0 when none touches
  private Way best(int u, int l, int before) {
    var key = List.of(u, l, before);
    var way = known.get(key);
    if (way == null) {
      way = search(u, l, before);
      known.put(key, way);
    }
    return way;
  }

  private Way search(int u, int l, int before) {
    if (u == upper.size()) {
      return new Way(l == lower.size() ? 0 : Double.NEGATIVE_INFINITY, 0, null);
    }
    var best = new Way(Double.NEGATIVE_INFINITY, 0, null);
    if (l == lower.size()) {
      return best;
    }
    if (lower.get(l).isEmpty()) {
      var rest = best(u + 1, l + 1, 0);
      return new Way(rest.score(), 1, rest);
    }
    for (int n = 1; l + n <= lower.size() && !lower.get(l + n - 1).isEmpty(); n++) {
      var rest = best(u + 1, l + n, n);
      double score = rest.score() + score(u, l, n, before);
      if (!upper.get(u).isEmpty() && score > best.score()) {
        best = new Way(score, n, rest);
      }
    }
    return best;
  }

  /// Groups side by side are alike; no name stands twice in one.
  private double score(int u, int l, int n, int before) {
    var names = lower.subList(l, l + n);
    double score = n == 1 ? -1 : 0;
    score -= 10.0 * (n - new HashSet<>(names).size());
    if (n == before) {
      score += 2;
      for (int i = 0; i < n; i++) {
        score += lower.get(l + i).equals(lower.get(l - n + i)) ? 1 : 0;
      }
    }
    return score + (names.stream().anyMatch(name -> akin(name, upper.get(u))) ? 1 : 0);
  }

  private static boolean akin(String name, String over) {
    for (var word : name.toLowerCase(Locale.ROOT).split("\\P{L}+", -1)) {
      if (word.length() > STEM && over.toLowerCase(Locale.ROOT).contains(word.substring(0, STEM))) {
        return true;
      }
    }
    return false;
  }
}
