package ua.kolo.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the numbers of a list stand on each of its levels.
final class ListCounter {
  static final int LEVELS = 10;

  private final int[] counts = new int[LEVELS];
  private final boolean[] counted = new boolean[LEVELS];

  /// Counts one more item and gives its label.
  String next(int depth, List<@Nullable ListLevel> levels) {
    var level = levels.get(depth);
    if (level == null) {
      return "";
    }
    for (int i = 0; i <= depth; i++) {
      var upper = levels.get(i);
      if (!counted[i]) {
        counted[i] = true;
        counts[i] = upper == null ? 1 : upper.start();
      } else if (i == depth) {
        counts[i]++;
      }
    }
    for (int i = depth + 1; i < LEVELS; i++) {
      var lower = levels.get(i);
      counted[i] &= lower != null && lower.goesOn();
    }
    return level.label(counts, levels);
  }

  /// The next item on the level is this one.
  void restart(int level, int start) {
    if (level >= 0 && level < LEVELS) {
      counted[level] = true;
      counts[level] = start - 1;
    }
  }
}
