package ua.kolo.counts;

import java.util.ArrayList;
import java.util.List;

/// Figures of which one is the sum of the others; by it a figure left out could be computed.
public record Relation<K>(K whole, List<K> parts) {
  public Relation {
    parts = List.copyOf(parts);
  }

  List<K> all() {
    var all = new ArrayList<K>(parts);
    all.add(whole);
    return all;
  }
}
