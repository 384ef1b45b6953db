package ua.kolo.programmes.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Measure.Field;
import ua.kolo.programmes.plan.Node;
import ua.kolo.programmes.plan.Origin;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.PrintedTotal;

/// After which measure each printed sum stands.
final class TotalPlaces {
  private final Plan plan;
  private final Map<Integer, List<PrintedTotal>> after = new HashMap<>();
  private final Map<String, Integer> ends = new HashMap<>();

  TotalPlaces(Plan plan) {
    this.plan = plan;
    findEnds();
    var places = new ArrayList<Integer>();
    for (var total : plan.totals()) {
      int place = place(total, places);
      places.add(place);
      if (total.kind().isOfTheTable()) {
        after.computeIfAbsent(place, _ -> new ArrayList<>()).add(total);
      }
    }
  }

  /// The sums after the measure of this index; -1 is the top of the table.
  List<PrintedTotal> after(int measure) {
    return after.getOrDefault(measure, List.of());
  }

  /// The sums of other tables of the document.
  static List<PrintedTotal> elsewhere(Plan plan) {
    return plan.totals().stream().filter(total -> !total.kind().isOfTheTable()).toList();
  }

  private void findEnds() {
    var nodes = new HashMap<String, Node>();
    plan.nodes().forEach(node -> nodes.put(node.key(), node));
    for (int m = 0; m < plan.measures().size(); m++) {
      @Nullable String key = plan.measures().get(m).parent();
      var seen = new HashSet<String>();
      while (key != null && seen.add(key)) {
        ends.put(key, m);
        var node = nodes.get(key);
        key = node == null ? null : node.parent();
      }
    }
  }

  private int place(PrintedTotal total, List<Integer> places) {
    var partOf = total.partOf();
    if (partOf != null && partOf < places.size()) {
      return places.get(partOf);
    }
    var end = total.node() == null ? null : ends.get(total.node());
    return end == null ? byOrigin(total.origin()) : end;
  }

  /// Where it was printed, as far as the measures around it are still there.
  private int byOrigin(Origin origin) {
    int last = plan.measures().size() - 1;
    if (origin.row() < 0) {
      return last;
    }
    for (int m = last; m >= 0; m--) {
      var own = plan.measures().get(m).origins().get(Field.TEXT);
      if (own == null || own.row() < 0 || before(own, origin)) {
        return m;
      }
    }
    return -1;
  }

  private static boolean before(Origin one, Origin other) {
    return one.block() != other.block() ? one.block() < other.block() : one.row() < other.row();
  }
}
