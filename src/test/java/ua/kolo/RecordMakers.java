package ua.kolo;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Fills the variables of an address with a record, made once for each institution.
final class RecordMakers {
  private final List<RecordMaker> makers;
  private final Map<String, Map<String, String>> made;

  RecordMakers(List<RecordMaker> makers) {
    this(makers, new HashMap<>());
  }

  /// @param made what stands already: making records costs more than asking for them
  RecordMakers(List<RecordMaker> makers, Map<String, Map<String, String>> made) {
    this.makers = makers;
    this.made = made;
  }

  /// The variables of the address, none when it has none; the maker with the longest beginning
  /// gives them.
  Map<String, String> variables(Endpoint endpoint, UUID unit) {
    if (!endpoint.hasVariables()) {
      return Map.of();
    }
    return makers.stream()
        .flatMap(maker -> maker.beginnings().stream().map(start -> Map.entry(start, maker)))
        .filter(entry -> endpoint.pattern().startsWith(entry.getKey()))
        .max(Comparator.comparingInt(entry -> entry.getKey().length()))
        .map(
            entry ->
                made.computeIfAbsent(
                    entry.getValue().getClass().getName() + unit, _ -> entry.getValue().make(unit)))
        .orElseThrow(() -> new IllegalStateException("No maker for " + endpoint));
  }
}
