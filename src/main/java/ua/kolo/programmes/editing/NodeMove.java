package ua.kolo.programmes.editing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Node;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.PrintedTotal;

/// A section put elsewhere in a plan, with all that stands under it: tasks, measures, sums.
final class NodeMove {
  private final Plan plan;

  NodeMove(Plan plan) {
    this.plan = plan;
  }

  /// Changes places with its neighbour under the same parent.
  Plan shift(String key, boolean down) {
    var node = find(key);
    var beside =
        plan.nodes().stream().filter(o -> Objects.equals(o.parent(), node.parent())).toList();
    int at = beside.indexOf(node) + (down ? 1 : -1);
    if (at < 0 || at == beside.size()) {
      throw new CorrectionRefused(down ? "nodeLast" : "nodeFirst");
    }
    var moved = down ? beside.get(at) : node;
    var before = down ? node : beside.get(at);
    var nodes = new ArrayList<>(plan.nodes());
    var block = block(moved.key());
    nodes.removeAll(block);
    nodes.addAll(nodes.indexOf(before), block);
    return ordered(nodes, block);
  }

  /// The last under another parent, of the same level as the one it had: a task stays a task.
  Plan under(String key, String parent) {
    var node = find(key);
    var above = find(parent);
    if (node.parent() == null || find(node.parent()).level() != above.level()) {
      throw new CorrectionRefused("nodeLevel");
    }
    if (above.key().equals(node.parent())) {
      return plan;
    }
    var block = block(key);
    var nodes = new ArrayList<>(plan.nodes());
    nodes.removeAll(block);
    block.set(0, under(node, above));
    var last = block(parent).getLast();
    nodes.addAll(nodes.indexOf(last) + 1, block);
    return ordered(nodes, block);
  }

  private static Node under(Node node, Node above) {
    return new Node(
        node.key(),
        node.level(),
        node.number(),
        node.text(),
        node.outcome(),
        above.key(),
        node.origin().sure(1));
  }

  private Plan ordered(List<Node> nodes, List<Node> block) {
    var measures = measures(nodes, block);
    var totals = totals(nodes, measures);
    return new Plan(plan.head(), plan.layout(), nodes, measures, totals, plan.questions());
  }

  /// The measures of the block stand before those of whatever comes after it now.
  private List<Measure> measures(List<Node> nodes, List<Node> block) {
    var places = new HashMap<String, Integer>();
    nodes.forEach(node -> places.put(node.key(), places.size()));
    int last = places.getOrDefault(block.getLast().key(), nodes.size());
    var keys = new HashSet<String>();
    block.forEach(node -> keys.add(node.key()));
    var moved = new ArrayList<Measure>();
    var left = new ArrayList<Measure>();
    plan.measures().forEach(m -> (stands(m, keys) ? moved : left).add(m));
    int at = 0;
    while (at < left.size() && place(left.get(at), places) <= last) {
      at++;
    }
    left.addAll(at, moved);
    return left;
  }

  private static boolean stands(Measure measure, Set<String> keys) {
    boolean here = measure.parent() != null && keys.contains(measure.parent());
    if (measure.otherParents().stream().anyMatch(other -> keys.contains(other) != here)) {
      throw new CorrectionRefused("nodeShared");
    }
    return here;
  }

  private static int place(Measure measure, Map<String, Integer> places) {
    return measure.parent() == null ? -1 : places.getOrDefault(measure.parent(), -1);
  }

  /// Sums of sections follow their sections; the others keep their places among them.
  private List<PrintedTotal> totals(List<Node> nodes, List<Measure> measures) {
    var ends = ends(nodes, measures);
    var slots =
        IntStream.range(0, plan.totals().size()).filter(at -> node(at) != null).boxed().toList();
    var order =
        slots.stream()
            .sorted(
                Comparator.<Integer>comparingInt(at -> ends.getOrDefault(node(at), -1))
                    .thenComparing(at -> level(nodes, node(at)), Comparator.reverseOrder()))
            .toList();
    var from = new ArrayList<>(IntStream.range(0, plan.totals().size()).boxed().toList());
    for (int i = 0; i < slots.size(); i++) {
      from.set(slots.get(i), order.get(i));
    }
    return from.stream()
        .map(plan.totals()::get)
        .map(t -> TotalEdit.moved(t, t.partOf() == null ? null : from.indexOf(t.partOf())))
        .toList();
  }

  /// The section a sum closes, or the sum it details.
  private @Nullable String node(int total) {
    var at = plan.totals().get(total);
    for (int depth = 0; at.partOf() != null && depth < plan.totals().size(); depth++) {
      at = plan.totals().get(at.partOf());
    }
    return at.node();
  }

  private static int level(List<Node> nodes, @Nullable String key) {
    return nodes.stream().filter(n -> n.key().equals(key)).mapToInt(Node::level).sum();
  }

  /// The last measure under each node.
  private static Map<@Nullable String, Integer> ends(List<Node> nodes, List<Measure> measures) {
    var parents = new HashMap<@Nullable String, @Nullable String>();
    nodes.forEach(node -> parents.put(node.key(), node.parent()));
    var ends = new HashMap<@Nullable String, Integer>();
    for (int m = 0; m < measures.size(); m++) {
      @Nullable String key = measures.get(m).parent();
      for (int depth = 0; key != null && depth <= nodes.size(); depth++) {
        ends.put(key, m);
        key = parents.get(key);
      }
    }
    return ends;
  }

  private List<Node> block(String key) {
    var under = new HashSet<String>();
    var block = new ArrayList<Node>();
    for (var node : plan.nodes()) {
      if (node.key().equals(key) || (node.parent() != null && under.contains(node.parent()))) {
        under.add(node.key());
        block.add(node);
      }
    }
    return block;
  }

  private Node find(String key) {
    return plan.nodes().stream()
        .filter(node -> node.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new CorrectionRefused("noSuchNode"));
  }
}
