package ua.kolo.programmes.editing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Plan;

/// The measures of a plan in reading order, to be moved about.
final class MeasureOrder {
  private final Plan plan;
  final List<Measure> measures;

  MeasureOrder(Plan plan) {
    this.plan = plan;
    measures = new ArrayList<>(plan.measures());
  }

  int find(String key) {
    for (int i = 0; i < measures.size(); i++) {
      if (measures.get(i).key().equals(key)) {
        return i;
      }
    }
    throw new CorrectionRefused("noSuchMeasure");
  }

  /// The place behind the last measure under the node, or where its first would stand.
  int endOf(@Nullable String node) {
    int place = position(node);
    for (int i = measures.size() - 1; i >= 0; i--) {
      if (position(measures.get(i).parent()) <= place) {
        return i + 1;
      }
    }
    return 0;
  }

  int startOf(@Nullable String node) {
    for (int i = 0; i < measures.size(); i++) {
      if (position(measures.get(i).parent()) >= position(node)) {
        return i;
      }
    }
    return measures.size();
  }

  /// A key no measure has.
  String freshKey() {
    int n = measures.size() + 1;
    while (taken("e" + n)) {
      n++;
    }
    return "e" + n;
  }

  private boolean taken(String key) {
    return measures.stream().anyMatch(measure -> measure.key().equals(key));
  }

  private int position(@Nullable String node) {
    if (node == null) {
      return -1;
    }
    for (int i = 0; i < plan.nodes().size(); i++) {
      if (plan.nodes().get(i).key().equals(node)) {
        return i;
      }
    }
    throw new CorrectionRefused("noSuchNode");
  }
}
