package ua.kolo.programmes.checking;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A body's name taken apart: what it does, on which level, where. Two spellings are one body when
/// they do the same and nothing printed speaks against it.
///
/// @param core stems of what the body is and does
/// @param all every stem
/// @param level of government it names first: oblast, raion or hromada; null when it names none
/// @param places stems of place names in it
record BodyName(Set<String> core, Set<String> all, @Nullable Level level, Set<String> places) {
  private enum Level {
    OBLAST,
    RAION,
    HROMADA
  }

  private static final Map<String, Level> LEVELS =
      Map.ofEntries(
          Map.entry("обласн", Level.OBLAST),
          Map.entry("област", Level.OBLAST),
          Map.entry("район", Level.RAION),
          Map.entry("міськ", Level.HROMADA),
          Map.entry("міст", Level.HROMADA),
          Map.entry("сільськ", Level.HROMADA),
          Map.entry("селищн", Level.HROMADA),
          Map.entry("громад", Level.HROMADA));
  private static final Set<String> AUTHORITY =
      Set.of(
          "держав",
          "державн",
          "військов",
          "адміністрац",
          "рад",
          "виконавч",
          "комітет",
          "орган",
          "територіальн",
          "україн");
  private static final Map<String, String> LONG_FORMS = longForms();
  private static final Pattern WORD = Pattern.compile("[^ ]+");

  static BodyName of(String name) {
    var all = new LinkedHashSet<>(Words.stems(written(name)));
    var core = new LinkedHashSet<String>();
    var places = new LinkedHashSet<String>();
    Level level = null;
    for (var stem : all) {
      if (LEVELS.containsKey(stem)) {
        level = level == null ? LEVELS.get(stem) : level;
      } else if (isPlace(stem)) {
        places.add(stem);
      } else if (!AUTHORITY.contains(stem)) {
        core.add(stem);
      }
    }
    return new BodyName(core, all, level, places);
  }

  /// One body under two spellings, as far as the words tell.
  boolean same(BodyName other) {
    if (core.isEmpty() || other.core.isEmpty()) {
      return all.equals(other.all);
    }
    boolean elsewhere = !places.isEmpty() && !other.places.isEmpty() && !meet(other.places);
    boolean otherLevel = level != null && other.level != null && level != other.level;
    return core.equals(other.core) && !elsewhere && !otherLevel;
  }

  /// How much of the name two spellings share, to choose among several that fit.
  double closeness(BodyName other) {
    long shared = all.stream().filter(other.all::contains).count();
    return 2.0 * shared / (all.size() + other.all.size());
  }

  private boolean meet(Set<String> otherPlaces) {
    return places.stream().anyMatch(otherPlaces::contains);
  }

  private static boolean isPlace(String stem) {
    boolean adjective = stem.endsWith("ськ") || stem.endsWith("цьк") || stem.endsWith("зьк");
    return adjective && !stem.startsWith("громадськ");
  }

  private static String written(String name) {
    return WORD.matcher(Words.fold(name))
        .replaceAll(m -> Matcher.quoteReplacement(LONG_FORMS.getOrDefault(m.group(), m.group())));
  }

  private static Map<String, String> longForms() {
    var forms = new HashMap<String, String>();
    Table.rows("/law/body-abbreviations.csv", 2).forEach(r -> forms.put(r.get(0), r.get(1)));
    return Map.copyOf(forms);
  }
}
