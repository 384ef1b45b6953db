package ua.kolo.documents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import ua.kolo.documents.TabbedCells.Piece;

/// Finds the rows in a run of cells: of all ways to part it at empty lines the one with the most
/// full rows.
final class RowLengths {
  private static final int LONGER = 8;

  /// What an empty line inside a full row costs, and inside a row that is short all the same.
  private static final double TORN = 0.2;

  private static final double TORN_AND_SHORT = 1.5;

  /// What it costs between cells of the same kinds as on its other side: two rows of one shape.
  private static final double TORN_ALIKE = 4;

  private final List<Piece> pieces;
  private final int width;
  private final ColumnKinds kinds;
  // how many of the first cells stand after an empty line
  private final int[] gaps;

  private RowLengths(List<Piece> pieces, int width, ColumnKinds kinds) {
    this.pieces = pieces;
    this.width = width;
    this.kinds = kinds;
    gaps = new int[pieces.size() + 1];
    for (int i = 0; i < pieces.size(); i++) {
      gaps[i + 1] = gaps[i] + (pieces.get(i).afterGap() ? 1 : 0);
    }
  }

  /// What all ways to part these cells cost at least, when nothing of the columns is known.
  static double cost(List<Piece> pieces, int width) {
    return new RowLengths(pieces, width, ColumnKinds.UNKNOWN).costs()[pieces.size()];
  }

  /// The cells in each row, in their order.
  static List<Integer> of(List<Piece> pieces, int width) {
    var lengths = new ArrayList<Integer>(RowWidth.storeys(pieces, width));
    int body = lengths.stream().mapToInt(Integer::intValue).sum();
    lengths.addAll(body(pieces.subList(body, pieces.size()), width));
    return lengths;
  }

  private static List<Integer> body(List<Piece> pieces, int width) {
    var first = new RowLengths(pieces, width, ColumnKinds.UNKNOWN).lengths();
    // now the kinds of the columns are known, and rows that go against them are doubted
    var rows = new ArrayList<List<String>>();
    int at = 0;
    for (int length : first) {
      rows.add(pieces.subList(at, at + length).stream().map(Piece::text).toList());
      at += length;
    }
    return new RowLengths(pieces, width, ColumnKinds.of(rows, width)).lengths();
  }

  private List<Integer> lengths() {
    var costs = costs();
    var lengths = new ArrayList<Integer>();
    int end = pieces.size();
    while (end > 0) {
      int start = bestStart(costs, end);
      lengths.add(end - start);
      end = start;
    }
    Collections.reverse(lengths);
    return lengths;
  }

  /// `costs[i]`: the best parting of the first i cells.
  private double[] costs() {
    var costs = new double[pieces.size() + 1];
    for (int end = 1; end <= pieces.size(); end++) {
      costs[end] = Double.POSITIVE_INFINITY;
      if (canStart(end)) {
        int start = bestStart(costs, end);
        costs[end] = costs[start] + cost(start, end);
      }
    }
    return costs;
  }

  private int bestStart(double[] costs, int end) {
    int best = -1;
    double least = Double.MAX_VALUE;
    for (int start = end - 1; start >= 0; start--) {
      if (canStart(start)) {
        double cost = costs[start] + cost(start, end);
        if (cost < least) {
          least = cost;
          best = start;
        }
        if (end - start > width + LONGER) {
          break;
        }
      }
    }
    return best;
  }

  private boolean canStart(int at) {
    return at == 0 || at == pieces.size() || pieces.get(at).afterGap();
  }

  private double cost(int start, int end) {
    int length = end - start;
    boolean sum = length < width && sum(start, end);
    boolean known = length == 1 || sum || section(start, end);
    double cost = length == width ? 0 : known ? 1 : length < width ? 2 : 4 + length - width;
    cost += torn(start, end, length == width || sum ? TORN : TORN_AND_SHORT);
    if (length >= width) {
      cost += strangeness(start, start + width, 0);
    } else if (length > 1 && length < width) {
      // the merged cell of a row of totals is its label, so the amounts stand at the right
      int shift = width - length;
      cost += Math.min(strangeness(start, end, shift), strangeness(start, end, shift - 1)) / 2;
    }
    return cost;
  }

  private double torn(int start, int end, double each) {
    double cost = each * (gaps[end] - gaps[start + 1]);
    int middle = (start + end) / 2;
    boolean halves = (end - start) % 2 == 0 && end - start > 2 && canStart(middle);
    return halves && alike(start, middle, end) ? cost + TORN_ALIKE : cost;
  }

  private boolean alike(int start, int middle, int end) {
    var first = pieces.get(start).kind();
    return pieces.subList(start, end).stream().anyMatch(piece -> piece.kind() != first)
        && IntStream.range(0, end - middle)
            .allMatch(i -> pieces.get(start + i).kind() == pieces.get(middle + i).kind());
  }

  /// Words and then nothing but amounts and dashes: the sum of a section, whose name was merged.
  private boolean sum(int start, int end) {
    int label = pieces.get(start).text().isEmpty() ? start + 1 : start;
    boolean words = end - label > 2 && pieces.get(label).kind() == ColumnKinds.Kind.WORDS;
    int last = pieces.get(end - 1).text().isEmpty() ? end - 1 : end;
    var rest = pieces.subList(Math.min(last, label + 1), last);
    return words
        && rest.stream().anyMatch(piece -> piece.kind() == ColumnKinds.Kind.AMOUNT)
        && rest.stream()
            .noneMatch(piece -> piece.text().isEmpty() || piece.kind() == ColumnKinds.Kind.WORDS);
  }

  /// A number, or nothing, and the name beside it.
  private boolean section(int start, int end) {
    return end - start == 2
        && pieces.get(start).kind() != ColumnKinds.Kind.WORDS
        && pieces.get(start + 1).kind() == ColumnKinds.Kind.WORDS;
  }

  private double strangeness(int start, int end, int shift) {
    double strangeness = 0;
    for (int i = start; i < end; i++) {
      strangeness += kinds.strangeness(pieces.get(i).kind(), i - start + shift);
    }
    return strangeness;
  }
}
