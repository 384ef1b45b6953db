package ua.kolo.programmes.checking;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A source of money as printed, made comparable: «кошти обласного бюджету» is «обласний бюджет».
///
/// @param kind which budget, null when none is named
/// @param core stems that tell other sources apart
record SourceName(@Nullable Kind kind, Set<String> core) {
  /// Whose money.
  enum Kind {
    SUBVENTION,
    OTHER,
    STATE,
    OBLAST,
    RAION,
    HROMADA,
    LOCAL
  }

  private static final Set<String> FILLERS = Set.of("кошт", "бюджет", "рахун", "рахунок", "числ");

  private static final Set<String> MONEY = Set.of("кошт", "бюджет", "субвенц", "джерел", "інш");

  /// In order of weight: a subvention from the state budget is a subvention.
  private static final List<Map.Entry<String, Kind>> MARKS =
      List.of(
          Map.entry("субвенц", Kind.SUBVENTION),
          Map.entry("інш", Kind.OTHER),
          Map.entry("державн", Kind.STATE),
          Map.entry("обласн", Kind.OBLAST),
          Map.entry("громад", Kind.HROMADA),
          Map.entry("міськ", Kind.HROMADA),
          Map.entry("селищн", Kind.HROMADA),
          Map.entry("сільськ", Kind.HROMADA),
          Map.entry("район", Kind.RAION),
          Map.entry("місцев", Kind.LOCAL));

  static SourceName of(String printed) {
    var stems = new LinkedHashSet<>(Words.stems(printed));
    var kind =
        MARKS.stream()
            .filter(m -> stems.contains(m.getKey()) && speaksOfMoney(stems))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(null);
    stems.removeAll(FILLERS);
    return new SourceName(kind, stems);
  }

  /// «обласний центр» is a body, not the oblast's budget.
  private static boolean speaksOfMoney(Set<String> stems) {
    return stems.size() == 1 || MONEY.stream().anyMatch(stems::contains);
  }

  boolean same(SourceName other) {
    if (kind != null && other.kind != null) {
      return kind == other.kind;
    }
    if (kind != other.kind || core.isEmpty() || other.core.isEmpty()) {
      return false;
    }
    return core.containsAll(other.core) || other.core.containsAll(core);
  }
}
