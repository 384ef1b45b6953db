package ua.kolo.programmes.checking;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// «Усього без урахування коштів гранту»: a sum whose words leave lines out.
final class Exclusion {
  private static final Pattern WITHOUT =
      Pattern.compile(
          "(?<!\\p{L})(?:без\\s+(?:урахування|врахування)|за\\s+(?:винятком|виключенням)|о?крім)\\s+([^()]+)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Set<String> FILLERS =
      Set.of("кошт", "бюджет", "рахун", "рахунок", "джерел", "захід", "заход", "видатк");
  private static final int SHORTEST = 4;

  private Exclusion() {}

  /// What the words leave out; null when they leave out nothing.
  static @Nullable String in(String label) {
    var found = WITHOUT.matcher(label);
    return found.find() ? found.group(1).strip() : null;
  }

  /// The lines left; none when the words leave out something that no line is called: then nothing
  /// can be said of the sum.
  static List<Entry> rest(String label, List<Entry> lines) {
    var without = in(label);
    if (without == null) {
      return lines;
    }
    var left = lines.stream().filter(entry -> names(entry).noneMatch(n -> same(without, n)));
    var rest = left.toList();
    return rest.size() == lines.size() ? List.of() : rest;
  }

  private static Stream<String> names(Entry entry) {
    return Stream.concat(entry.sources().stream(), entry.executors().stream());
  }

  private static boolean same(String without, String name) {
    return Naming.SOURCE.fit(without, name) > 0
        || Naming.EXECUTOR.fit(without, name) > 0
        || kin(telling(without), telling(name));
  }

  /// «грантових» and «грант»: one begins with the other.
  private static boolean kin(List<String> one, List<String> other) {
    return !one.isEmpty()
        && !other.isEmpty()
        && (one.stream().allMatch(a -> other.stream().anyMatch(b -> begins(a, b)))
            || other.stream().allMatch(a -> one.stream().anyMatch(b -> begins(a, b))));
  }

  private static boolean begins(String one, String other) {
    return Math.min(one.length(), other.length()) >= SHORTEST
        && (one.startsWith(other) || other.startsWith(one));
  }

  private static List<String> telling(String words) {
    return Words.stems(words).stream().filter(stem -> !FILLERS.contains(stem)).toList();
  }
}
