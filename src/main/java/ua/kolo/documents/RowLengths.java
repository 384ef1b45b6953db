package ua.kolo.documents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import ua.kolo.documents.TabbedCells.Piece;

/// Finds the rows in a run of cells: of all ways to part it at empty lines the one with the most
/// full rows.
final class RowLengths {
  private static final int WIDEST = 40;
  private static final int LONGER = 8;
  private static final int SAMPLE = 3_000;

  /// What an empty line inside a full row costs, and inside a row that is short all the same.
  private static final double TORN = 0.2;

  private static final double TORN_AND_SHORT = 1.5;

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

  /// How many cells a full row has, judged by all tables together.
  static int width(List<List<Piece>> tables) {
    int numbered = tables.stream().mapToInt(RowLengths::numberedColumns).max().orElse(0);
    int plain = numbered > 0 ? numbered : plain(tables);
    if (plain > 0) {
      return plain;
    }
    int best = 1;
    double least = Double.MAX_VALUE;
    for (int width : candidates(tables)) {
      double cost = 0;
      for (var all : tables) {
        var pieces = all.subList(0, Math.min(SAMPLE, all.size()));
        cost += new RowLengths(pieces, width, ColumnKinds.UNKNOWN).costs()[pieces.size()];
      }
      if (cost < least) {
        least = cost;
        best = width;
      }
    }
    return best;
  }

  /// The length most stretches between empty lines have; 0 when they do not agree.
  private static int plain(List<List<Piece>> tables) {
    var counts = new TreeMap<Integer, Integer>();
    tables.forEach(
        pieces ->
            stretches(pieces).stream()
                .filter(length -> length > 2 && length <= WIDEST)
                .forEach(length -> counts.merge(length, 1, Integer::sum)));
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return counts.entrySet().stream()
        .filter(length -> length.getValue() > 2 && length.getValue() * 2 > all)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(0);
  }

  private static List<Integer> stretches(List<Piece> pieces) {
    var lengths = new ArrayList<Integer>();
    int begin = 0;
    for (int i = 1; i <= pieces.size(); i++) {
      if (i == pieces.size() || pieces.get(i).afterGap()) {
        lengths.add(i - begin);
        begin = i;
      }
    }
    return lengths;
  }

  /// The cells in each row, in their order.
  static List<Integer> of(List<Piece> pieces, int width) {
    var lengths = new ArrayList<Integer>(storeys(pieces, width));
    int body = lengths.stream().mapToInt(Integer::intValue).sum();
    lengths.addAll(body(pieces.subList(body, pieces.size()), width));
    return lengths;
  }

  /// A head of several storeys: each has more cells than the one above and goes on with its first,
  /// until every column has one.
  private static List<Integer> storeys(List<Piece> pieces, int width) {
    var storeys = new ArrayList<Integer>();
    int at = 0;
    for (int length : stretches(pieces)) {
      var row = pieces.subList(at, at + length).stream().map(Piece::text).toList();
      boolean first = storeys.isEmpty();
      boolean storey =
          first
              ? length > 2 && length < width && !row.contains("")
              : length > storeys.getLast() && length <= width && row.getFirst().isEmpty();
      if (!storey) {
        return List.of();
      }
      storeys.add(length);
      at += length;
      if (length == width) {
        return storeys;
      }
    }
    return List.of();
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

  /// The length of a row that numbers the columns 1, 2, 3 …; 0 when there is none.
  private static int numberedColumns(List<Piece> pieces) {
    for (int start = 0; start < pieces.size(); start++) {
      int count = 0;
      while (start + count < pieces.size()
          && pieces.get(start + count).text().equals("" + (count + 1))) {
        count++;
      }
      if (count > 2 && count <= WIDEST) {
        return count;
      }
    }
    return 0;
  }

  /// The lengths between empty lines, also of two stretches together: an empty line may stand in
  /// every row.
  private static SortedSet<Integer> candidates(List<List<Piece>> tables) {
    var lengths = new TreeSet<Integer>();
    for (var pieces : tables) {
      int before = 0;
      int length = 0;
      for (var piece : pieces) {
        if (piece.afterGap()) {
          before = length;
          length = 0;
        }
        length++;
        lengths.add(length);
        lengths.add(before + length);
      }
    }
    return lengths.subSet(2, WIDEST + 1);
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
    cost += (length == width || sum ? TORN : TORN_AND_SHORT) * (gaps[end] - gaps[start + 1]);
    if (length >= width) {
      cost += strangeness(start, start + width, 0);
    } else if (length > 1 && length < width) {
      // the merged cell of a row of totals is its label, so the amounts stand at the right
      int shift = width - length;
      cost += Math.min(strangeness(start, end, shift), strangeness(start, end, shift - 1)) / 2;
    }
    return cost;
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
