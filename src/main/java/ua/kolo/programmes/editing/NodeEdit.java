package ua.kolo.programmes.editing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Node;
import ua.kolo.programmes.plan.Origin;
import ua.kolo.programmes.plan.Plan;

/// Sections and tasks added to a plan and taken out of it.
final class NodeEdit {
  private static final Pattern COUNTED = Pattern.compile("(.*?)(\\d{1,4})([.)]?)");
  private final Plan plan;

  NodeEdit(Plan plan) {
    this.plan = plan;
  }

  /// The new node stands last among those under its parent.
  Plan add(Correction.AddNode add) {
    var parent = add.parent() == null ? null : find(add.parent());
    var nodes = new ArrayList<>(plan.nodes());
    nodes.add(
        parent == null ? nodes.size() : end(parent.key()),
        new Node(
            freshKey(),
            parent == null ? 0 : parent.level() + 1,
            number(parent),
            add.text().strip(),
            null,
            add.parent(),
            Origin.PERSON));
    return with(nodes);
  }

  Plan text(String key, String text) {
    var node = find(key);
    return with(node, node.number(), text);
  }

  Plan number(String key, String number) {
    var node = find(key);
    return with(node, number.isBlank() ? null : number.strip(), node.text());
  }

  /// A person has decided about the node: what the reader asked of it is answered.
  private Plan with(Node node, @Nullable String number, String text) {
    var nodes = new ArrayList<>(plan.nodes());
    nodes.set(
        nodes.indexOf(node),
        new Node(
            node.key(),
            node.level(),
            number,
            text,
            node.outcome(),
            node.parent(),
            node.origin().sure(1)));
    var left = plan.questions().stream().filter(q -> !node.key().equals(q.subject())).toList();
    return new Plan(plan.head(), plan.layout(), nodes, plan.measures(), plan.totals(), left);
  }

  /// Only what nothing stands under.
  Plan delete(String key) {
    var node = find(key);
    boolean used =
        plan.nodes().stream().anyMatch(other -> key.equals(other.parent()))
            || plan.measures().stream()
                .anyMatch(m -> key.equals(m.parent()) || m.otherParents().contains(key));
    if (used || plan.totals().stream().anyMatch(total -> key.equals(total.node()))) {
      throw new CorrectionRefused("nodeInUse");
    }
    var nodes = new ArrayList<>(plan.nodes());
    nodes.remove(node);
    return with(nodes);
  }

  private Node find(String key) {
    return plan.nodes().stream()
        .filter(node -> node.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new CorrectionRefused("noSuchNode"));
  }

  /// The place behind everything under a node.
  private int end(String key) {
    var under = new HashSet<String>();
    under.add(key);
    int end = 0;
    for (int at = 0; at < plan.nodes().size(); at++) {
      var node = plan.nodes().get(at);
      if (node.key().equals(key) || (node.parent() != null && under.contains(node.parent()))) {
        under.add(node.key());
        end = at + 1;
      }
    }
    return end;
  }

  private @Nullable String number(@Nullable Node parent) {
    var above = parent == null ? null : parent.key();
    var last =
        plan.nodes().stream()
            .filter(node -> Objects.equals(node.parent(), above))
            .reduce((_, later) -> later)
            .orElse(null);
    if (last == null) {
      return parent == null ? "1." : first(parent.number());
    }
    var counted = last.number() == null ? null : COUNTED.matcher(last.number());
    return counted == null || !counted.matches()
        ? null
        : counted.group(1) + (Integer.parseInt(counted.group(2)) + 1) + counted.group(3);
  }

  private static @Nullable String first(@Nullable String parent) {
    return parent == null || !COUNTED.matcher(parent).matches()
        ? null
        : parent.replaceFirst("[.)]$", "") + ".1.";
  }

  private String freshKey() {
    var taken = new HashSet<String>();
    plan.nodes().forEach(node -> taken.add(node.key()));
    int n = taken.size() + 1;
    while (taken.contains("g" + n)) {
      n++;
    }
    return "g" + n;
  }

  private Plan with(List<Node> nodes) {
    return new Plan(
        plan.head(), plan.layout(), nodes, plan.measures(), plan.totals(), plan.questions());
  }
}
