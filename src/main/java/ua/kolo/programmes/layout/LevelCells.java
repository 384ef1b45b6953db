package ua.kolo.programmes.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ua.kolo.documents.Sheet.Look;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Node;
import ua.kolo.programmes.plan.Plan;

/// Where the levels above the measures stand: rows over the whole width, or cells merged over their
/// measures.
final class LevelCells {
  private final Plan plan;
  private final Roles roles;
  private final TableDraft draft;
  private final Map<String, Integer> order = new HashMap<>();
  private final SortedMap<Integer, Node> waiting = new TreeMap<>();
  private final Map<Integer, Node> open = new HashMap<>();
  private final boolean numbered;
  private int next;

  LevelCells(Plan plan, Roles roles, TableDraft draft) {
    this.plan = plan;
    this.roles = roles;
    this.draft = draft;
    plan.nodes().forEach(node -> order.put(node.key(), order.size()));
    numbered = numbersLevel();
  }

  /// The column of numbers counts the first level, not the measures.
  boolean numbersLevel() {
    int number = roles.first(Role.NUMBER);
    var levels = roles.levels();
    if (number < 0 || levels.isEmpty() || number > levels.getLast()) {
      return false;
    }
    return plan.nodes().stream()
        .anyMatch(node -> node.number() != null && column(node) == levels.getFirst());
  }

  /// Everything that stands before this measure; true when a row was written.
  boolean before(@Nullable Measure measure) {
    int rows = draft.size();
    int upTo = plan.nodes().size() - 1;
    if (measure != null) {
      upTo = measure.parent() == null ? -1 : order.getOrDefault(measure.parent(), -1);
    }
    while (next <= upTo) {
      take(plan.nodes().get(next++));
    }
    if (measure == null) {
      flush();
    }
    return draft.size() > rows;
  }

  /// Rows of the further nodes a measure answers to, one each.
  List<Node> also(Measure measure) {
    var nodes = new ArrayList<Node>();
    for (var key : measure.otherParents()) {
      int at = order.getOrDefault(key, -1);
      while (next <= at) {
        nodes.add(plan.nodes().get(next++));
      }
    }
    return nodes;
  }

  private void take(Node node) {
    int column = column(node);
    if (column < 0) {
      flush();
      banner(node);
      return;
    }
    if (!waiting.isEmpty() && waiting.lastKey() >= column) {
      flush();
    }
    waiting.put(column, node);
  }

  /// The level's column, -1 when its nodes are rows of their own.
  private int column(Node node) {
    var styles = plan.layout().levels();
    if (node.level() < styles.size() && styles.get(node.level()).banner()) {
      return -1;
    }
    int index = 0;
    for (int level = 0; level < Math.min(node.level(), styles.size()); level++) {
      index += styles.get(level).banner() ? 0 : 1;
    }
    return index < roles.levels().size() ? roles.levels().get(index) : -1;
  }

  private void banner(Node node) {
    draft.row().put(0, roles.width(), words(node), Look.BANNER);
    open.clear();
  }

  private void flush() {
    if (!waiting.isEmpty()) {
      fill(draft.row());
    }
  }

  /// A full-width row of another kind was written.
  void interrupted() {
    open.clear();
  }

  /// Puts the levels' cells into a row: those that wait for it, and those that go on.
  void fill(TableDraft.Row row) {
    for (int column : roles.levels()) {
      var node = waiting.remove(column);
      if (node != null) {
        put(row, column, node);
      } else if (open.containsKey(column)) {
        row.join(column, "", Look.PLAIN);
        numberJoins(row, column);
      }
    }
  }

  /// A cell of one further node.
  void put(TableDraft.Row row, int column, Node node) {
    open.keySet().removeIf(deeper -> deeper > column);
    open.put(column, node);
    boolean own = numbered && column == roles.levels().getFirst();
    row.put(column, own ? node.text() : words(node), Look.PLAIN);
    if (own) {
      String number = node.number() == null ? "" : node.number();
      row.put(roles.first(Role.NUMBER), number, Look.CENTRED);
    }
  }

  void also(TableDraft.Row row, Node node) {
    int column = column(node);
    for (int level : roles.levels()) {
      if (level == column) {
        put(row, column, node);
      } else if (open.containsKey(level)) {
        row.join(level, "", Look.PLAIN);
        numberJoins(row, level);
      }
    }
  }

  private void numberJoins(TableDraft.Row row, int column) {
    if (numbered && column == roles.levels().getFirst()) {
      row.join(roles.first(Role.NUMBER), "", Look.CENTRED);
    }
  }

  /// «Ціль 1. Назва»; a direction's outcome stands under its name.
  static String words(Node node) {
    String text = node.number() == null ? node.text() : node.number() + " " + node.text();
    return node.outcome() == null ? text : text + ".\n" + node.outcome();
  }
}
