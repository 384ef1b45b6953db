package ua.kolo.programmes.checking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Head.Level;

/// S14: a budget of another level pays, but no body of that level takes part, so nobody is bound to
/// plan the money there. «Місцеві бюджети» may be the council's own and are not judged.
final class ForeignBudgetCheck implements Check {
  /// Words of a name that place a body on a level.
  private static final Map<Level, Set<String>> MARKS =
      Map.of(
          Level.OBLAST, Set.of("обласн", "област", "облдержадміністрац"),
          Level.RAION, Set.of("район", "райдержадміністрац"),
          Level.HROMADA,
              Set.of("міськ", "сільськ", "селищн", "громад", "самоврядуван", "тг", "отг"));

  @Override
  public List<Finding> check(Survey survey) {
    var own = survey.plan().head().level();
    if (own == null) {
      return List.of();
    }
    var places = new ArrayList<Place>();
    var sources = new LinkedHashSet<String>();
    for (var entry : survey.leaves()) {
      if (entry.executors().isEmpty()) {
        continue;
      }
      for (var source : entry.sources()) {
        var level = level(SourceName.of(source));
        if (level != null && level != own && !takesPart(entry, level)) {
          places.add(entry.place());
          sources.add(source);
        }
      }
    }
    return places.isEmpty()
        ? List.of()
        : List.of(
            Finding.text(
                Rule.S14,
                "",
                places.stream().distinct().toList(),
                Map.of("names", String.join("; ", sources))));
  }

  private static boolean takesPart(Entry entry, Level level) {
    return entry.executors().stream()
        .flatMap(n -> Words.stems(n).stream())
        .anyMatch(s -> MARKS.getOrDefault(level, Set.of()).contains(s));
  }

  private static @Nullable Level level(SourceName source) {
    if (source.kind() == null) {
      return null;
    }
    return switch (source.kind()) {
      case OBLAST -> Level.OBLAST;
      case RAION -> Level.RAION;
      case HROMADA -> Level.HROMADA;
      case SUBVENTION, OTHER, STATE, LOCAL -> null;
    };
  }
}
