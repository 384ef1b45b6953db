package ua.kolo.documents;

import java.util.ArrayList;
import java.util.List;

/// The columns of a Word table by the positions of its grid. Slivers narrower than a millimetre,
/// left by dragging borders with the mouse, are no columns.
final class DocxColumns {
  // for every position the column that begins there; empty when the widths tell nothing
  private final List<Integer> columns = new ArrayList<>();

  DocxColumns(List<Integer> widths) {
    var positions = new ArrayList<Integer>();
    int sum = 0;
    positions.add(sum);
    for (int width : widths) {
      sum += Math.clamp(width, 0, 1_000_000);
      positions.add(sum);
    }
    var edges = Edges.of(positions);
    boolean plausible = 2 * edges.starts().size() > positions.size();
    if (plausible && widths.size() <= Budget.COLUMNS) {
      positions.forEach(position -> columns.add(edges.index(position)));
    }
  }

  int at(int position) {
    if (columns.isEmpty()) {
      return position;
    }
    int last = columns.size() - 1;
    return position <= last ? columns.get(position) : columns.get(last) + position - last;
  }
}
