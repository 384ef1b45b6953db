package ua.kolo.programmes.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Node;
import ua.kolo.programmes.plan.Origin;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.PrintedTotal;

/// A plan laid out for checking: lines, tree and totals at hand, places named.
final class Survey {
  private static final int LABEL_WORDS = 6;

  private final Plan plan;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, Place> measures = new LinkedHashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, List<Entry>> ofMeasure = new HashMap<>();
  private final List<Place> totals = new ArrayList<>();
  private final List<Tally> tallies;

  Survey(Plan plan) {
    this.plan = plan;
    plan.nodes().forEach(n -> nodes.put(n.key(), n));
    var numbers = new Numbering(nodes);
    plan.measures().forEach(m -> addMeasure(m, numbers));
    addTotals();
    tallies = new Tallies(this).all();
  }

  Plan plan() {
    return plan;
  }

  List<Measure> measures() {
    return plan.measures();
  }

  /// Every funding line in reading order.
  List<Entry> entries() {
    return entries;
  }

  /// Lines that are added up: those that detail another line are not.
  List<Entry> leaves() {
    return entries.stream().filter(e -> !e.line().ofWhich()).toList();
  }

  /// The lines of sources: those that detail a line by source stand for it when it names none
  /// itself.
  List<Entry> linesBySource() {
    var all = new ArrayList<Entry>();
    for (var entry : leaves()) {
      var details = details(entry);
      boolean detailed = !details.isEmpty() && entry.sources().isEmpty();
      all.addAll(detailed ? details : List.of(entry));
    }
    return all;
  }

  /// The line with what details it, if anything does.
  Breakdown breakdown(Entry parent) {
    return new Breakdown(parent, details(parent));
  }

  /// The lines of the same measure that detail a line («у т.ч.»).
  List<Entry> details(Entry parent) {
    var lines = ofMeasure.getOrDefault(parent.measure().key(), List.of());
    return lines.stream().skip(parent.number()).takeWhile(e -> e.line().ofWhich()).toList();
  }

  /// Every printed total with what its lines give.
  List<Tally> tallies() {
    return tallies;
  }

  Place place(Measure measure) {
    return measures.getOrDefault(measure.key(), Place.DOCUMENT);
  }

  Place place(Node node) {
    var label = new Numbering(nodes).label(node);
    return new Place(
        Place.Kind.NODE,
        node.key(),
        0,
        null,
        label == null ? Words.beginning(node.text(), LABEL_WORDS) : label,
        node.text(),
        node.origin());
  }

  Place total(int index) {
    return totals.get(index);
  }

  @Nullable Node node(@Nullable String key) {
    return key == null ? null : nodes.get(key);
  }

  List<Node> nodes() {
    return plan.nodes();
  }

  /// The measure hangs somewhere under the node.
  boolean isUnder(Measure measure, String node) {
    var seen = new HashSet<String>();
    for (var key = measure.parent(); key != null && seen.add(key); key = parentOf(key)) {
      if (key.equals(node)) {
        return true;
      }
    }
    return false;
  }

  boolean hasColumn(Role... roles) {
    var wanted = Set.of(roles);
    return plan.layout().columns().stream().anyMatch(c -> wanted.contains(c.role()));
  }

  private @Nullable String parentOf(String key) {
    var node = nodes.get(key);
    return node == null ? null : node.parent();
  }

  private void addMeasure(Measure measure, Numbering numbers) {
    var number = numbers.label(measure);
    var label = number == null ? Words.beginning(measure.text(), LABEL_WORDS) : number;
    var origin = measure.origins().getOrDefault(Measure.Field.TEXT, Origin.PERSON);
    measures.put(
        measure.key(),
        new Place(Place.Kind.MEASURE, measure.key(), 0, null, label, measure.text(), origin));
    var lines = measure.lines();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var place =
          new Place(
              Place.Kind.LINE,
              measure.key(),
              lines.size() == 1 ? 0 : i + 1,
              null,
              label,
              measure.text(),
              line.origin());
      entries.add(new Entry(measure, i + 1, line, place));
    }
    ofMeasure.put(
        measure.key(),
        entries.subList(entries.size() - lines.size(), entries.size()).stream().toList());
  }

  private void addTotals() {
    var seen = new HashMap<String, Integer>();
    for (int i = 0; i < plan.totals().size(); i++) {
      PrintedTotal total = plan.totals().get(i);
      var key = total.kind() + "/" + total.node() + "/" + Words.fold(total.label());
      int copy = seen.merge(key, 1, Integer::sum);
      totals.add(
          new Place(
              Place.Kind.TOTAL,
              key + "#" + copy,
              0,
              i,
              total.label(),
              total.label(),
              total.origin()));
    }
  }
}
