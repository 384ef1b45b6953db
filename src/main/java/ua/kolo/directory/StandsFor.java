package ua.kolo.directory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which kinds of institutions bear the duties the law hangs on another kind: a council's executive
/// committee those of its executive bodies (law 2229-VIII, article 6), a centre that gives social
/// services those of a centre of social services, juvenile police those of the police, a vocational
/// or higher school those of education. Not a council itself, which is a body of deputies and may
/// be a raion's or an oblast's.
public final class StandsFor {
  private static final Map<String, String> ANOTHER =
      Map.of(
          "EXECUTIVE_COMMITTEE", "HROMADA",
          "CNSP", "CSS",
          "COLLEGE", "EDU",
          "NPU_JUV", "NPU");

  private StandsFor() {}

  /// The kind whose duties it bears: often its own.
  public static @Nullable String duty(@Nullable String kind) {
    return kind == null ? null : ANOTHER.getOrDefault(kind, kind);
  }

  /// The kinds it is meant by: its own, and the one whose duties it bears.
  public static Set<String> all(@Nullable String kind) {
    var duty = duty(kind);
    return kind == null || duty == null ? Set.of() : new LinkedHashSet<>(List.of(kind, duty));
  }

  /// The kinds that bear the duties of this one, itself among them.
  public static List<String> bearing(String kind) {
    return Stream.concat(
            Stream.of(kind),
            ANOTHER.entrySet().stream()
                .filter(one -> one.getValue().equals(kind))
                .map(Map.Entry::getKey)
                .sorted())
        .toList();
  }
}
