package ua.kolo.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The head of a table saved as text, where a merged cell is one cell however wide it was. Storeys
/// nest: a blank goes on with the one cell above it, and texts side by side belong under one cell
/// or several, of which the likeliest parting is taken.
final class HeadSpans {
  private static final int STEM = 5;
  private static final double TORN_YEARS = -4;
  private static final Pattern YEAR = Pattern.compile("\\s*(20\\d\\d)(?!\\d)");

  /// One way to part what is left of a storey.
  private record Way(double score, int group, @Nullable Way rest) {}

  private final List<String> upper;
  private final List<String> lower;
  private final boolean[][] alike;
  private final Map<List<Integer>, Way> known = new HashMap<>();

  private HeadSpans(List<String> upper, List<String> lower) {
    this.upper = upper;
    this.lower = lower;
    alike = new boolean[upper.size()][lower.size()];
    for (int u = 0; u < upper.size(); u++) {
      for (int l = 0; l < lower.size(); l++) {
        alike[u][l] = akin(lower.get(l), upper.get(u));
      }
    }
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
    var names = new HashSet<String>();
    boolean akin = false;
    for (int n = 1; l + n <= lower.size() && !lower.get(l + n - 1).isEmpty(); n++) {
      names.add(lower.get(l + n - 1));
      akin |= alike[u][l + n - 1];
      var rest = best(u + 1, l + n, n);
      double score = rest.score() + score(l, n, before, names.size()) + (akin ? 1 : 0);
      if (!upper.get(u).isEmpty() && score > best.score()) {
        best = new Way(score, n, rest);
      }
    }
    return best;
  }

  /// Groups side by side are alike; no name stands twice in one, and no run of years is torn.
  ///
  /// @param names how many different ones the group has
  private double score(int l, int n, int before, int names) {
    double score = n == 1 ? -1 : 0;
    score -= 10.0 * (n - names);
    if (n == before) {
      score += 2;
      for (int i = 0; i < n; i++) {
        score += lower.get(l + i).equals(lower.get(l - n + i)) ? 1 : 0;
      }
    }
    return score + (before > 0 && follows(lower.get(l - 1), lower.get(l)) ? TORN_YEARS : 0);
  }

  /// A year and the year after it.
  private static boolean follows(String before, String after) {
    var one = YEAR.matcher(before);
    var next = YEAR.matcher(after);
    return one.lookingAt()
        && next.lookingAt()
        && Integer.parseInt(one.group(1)) + 1 == Integer.parseInt(next.group(1));
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
