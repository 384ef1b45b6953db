package ua.kolo.programmes.checking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Node;

/// Printed numbers read as a path: «2)» in «1.» in «5.» is 5.1.2, and «1.2.3» is itself.
final class Numbering {
  /// Arabic and Roman numbers, and a single letter of a list.
  private static final Pattern PART =
      Pattern.compile("\\d+|(?<!\\p{L})[IVXІХ]+(?!\\p{L})|(?<!\\p{L})\\p{L}(?=\\))");

  private final Map<String, Node> nodes;

  Numbering(Map<String, Node> nodes) {
    this.nodes = nodes;
  }

  @Nullable String label(Measure measure) {
    return label(measure.number(), measure.parent(), new HashSet<>());
  }

  @Nullable String label(Node node) {
    return label(node.number(), node.parent(), new HashSet<>());
  }

  /// The parts of one printed number.
  static List<String> parts(@Nullable String number) {
    return number == null ? List.of() : PART.matcher(number).results().map(r -> r.group()).toList();
  }

  private @Nullable String label(
      @Nullable String number, @Nullable String parent, Set<String> seen) {
    var own = parts(number);
    if (own.isEmpty()) {
      return null;
    }
    var path = new ArrayList<>(own);
    boolean whole = own.size() > 1 && isDigit(own.get(1));
    var above = parent == null || !seen.add(parent) ? null : nodes.get(parent);
    if (!whole && above != null) {
      var upper = label(above.number(), above.parent(), seen);
      if (upper != null) {
        path.addAll(0, Arrays.asList(upper.split("\\.", -1)));
      }
    }
    return String.join(".", path);
  }

  private static boolean isDigit(String part) {
    return Character.isDigit(part.charAt(0));
  }
}
