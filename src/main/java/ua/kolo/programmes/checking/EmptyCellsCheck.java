package ua.kolo.programmes.checking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import ua.kolo.programmes.plan.FundingLine.State;

/// S11: among sibling rows «no money» is written in one way, not as 0 here, a dash there and
/// nothing elsewhere. Told once for the plan, naming the rows that differ from most of their
/// siblings.
final class EmptyCellsCheck implements Check {
  private static final Set<State> EMPTY = Set.of(State.ZERO, State.DASH, State.BLANK);

  @Override
  public List<Finding> check(Survey survey) {
    var families = new LinkedHashMap<String, List<Entry>>();
    for (var entry : survey.leaves()) {
      if (EMPTY.contains(entry.line().state())) {
        var parent = Objects.requireNonNullElse(entry.measure().parent(), "");
        families.computeIfAbsent(parent, k -> new ArrayList<>()).add(entry);
      }
    }
    var places = new ArrayList<Place>();
    families.values().forEach(f -> places.addAll(strangers(f)));
    return places.isEmpty() ? List.of() : List.of(Finding.text(Rule.S11, "", places, Map.of()));
  }

  private static List<Place> strangers(List<Entry> family) {
    var counts = new EnumMap<State, Integer>(State.class);
    family.forEach(e -> counts.merge(e.line().state(), 1, Integer::sum));
    var usual =
        counts.entrySet().stream()
            .max(Map.Entry.<State, Integer>comparingByValue())
            .map(Map.Entry::getKey)
            .orElseThrow();
    return family.stream().filter(e -> e.line().state() != usual).map(Entry::place).toList();
  }
}
