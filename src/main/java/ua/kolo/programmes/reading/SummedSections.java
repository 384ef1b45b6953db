package ua.kolo.programmes.reading;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.PrintedTotal;
import ua.kolo.programmes.reading.Drafts.NodeDraft;
import ua.kolo.programmes.reading.Drafts.TotalDraft;
import ua.kolo.programmes.wording.Numbering;

/// Which section of the plan a printed sum closes.
final class SummedSections {
  private final List<Drafts.MeasureDraft> measures;
  private final List<NodeDraft> nodes;

  SummedSections(List<Drafts.MeasureDraft> measures, List<NodeDraft> nodes) {
    this.measures = measures;
    this.nodes = nodes;
  }

  /// The section its words name, else the highest that ends with it; null for none.
  @Nullable String key(TotalDraft draft, String subject) {
    var named = named(subject);
    if (named != null) {
      return named.key;
    }
    var node = draft.node();
    boolean task = subject.toLowerCase(Locales.UK).contains("завдан");
    while (node != null && !task && node.parent != null && closes(node.parent, draft)) {
      node = node.parent;
    }
    return node == null ? null : node.key;
  }

  /// Every section before has its own bare sum, this one none yet.
  boolean eachOtherHasOwn(TotalDraft draft, List<PrintedTotal> totals) {
    var summed = new HashSet<String>();
    totals.stream()
        .filter(total -> total.kind() == PrintedTotal.Kind.SECTION_TOTAL && total.node() != null)
        .forEach(total -> summed.add(total.node()));
    var own = draft.node();
    if (own == null || summed.contains(own.key)) {
      return false;
    }
    var siblings = nodes.stream().filter(node -> node != own && node.level == own.level).toList();
    return !siblings.isEmpty() && siblings.stream().allMatch(node -> summed.contains(node.key));
  }

  /// No measure after the sum belongs to the node, so the sum closes it.
  private boolean closes(NodeDraft node, TotalDraft draft) {
    for (var measure : measures.subList(draft.measuresBefore(), measures.size())) {
      for (var up = measure.parent; up != null; up = up.parent) {
        if (up == node) {
          return false;
        }
      }
    }
    return true;
  }

  private @Nullable NodeDraft named(String subject) {
    String last = subject.substring(subject.lastIndexOf(' ') + 1);
    String number = last.replaceAll("[«».)]", "");
    if (Numbering.leading(number + ". x").number() == null) {
      return null;
    }
    for (var node : nodes) {
      if (node.number != null
          && node.number
              .replaceAll("^\\p{IsCyrillic}{3,}\\s*|[.)]$", "")
              .equalsIgnoreCase(number)) {
        return node;
      }
    }
    return null;
  }
}
