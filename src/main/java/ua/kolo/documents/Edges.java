package ua.kolo.documents;

import java.util.ArrayList;
import java.util.List;

/// The edges of a table's columns. Programs draw the same edge a little differently from row to
/// row, so edges closer than a millimetre are one.
record Edges(List<Integer> starts) {
  // twentieths of a point
  private static final int NEAR = 57;

  static Edges of(List<Integer> all) {
    var starts = new ArrayList<Integer>();
    int last = Integer.MIN_VALUE;
    for (int edge : all.stream().sorted().distinct().toList()) {
      if (starts.isEmpty() || edge - last > NEAR) {
        starts.add(edge);
      }
      last = edge;
    }
    return new Edges(starts);
  }

  /// The number of the edge that stands here.
  int index(int edge) {
    int index = 0;
    while (index + 1 < starts.size() && starts.get(index + 1) <= edge) {
      index++;
    }
    return index;
  }
}
