package ua.kolo.documents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import ua.kolo.documents.ColumnKinds.Kind;
import ua.kolo.documents.TabbedCells.Piece;

/// How many cells a full row has where every cell stands on a line of its own.
final class RowWidth {
  private static final int WIDEST = 40;
  private static final int DEEPEST = 6;
  private static final int SAMPLE = 3_000;

  private RowWidth() {}

  /// Judged by all tables together.
  static int common(List<List<Piece>> tables) {
    int numbered = tables.stream().mapToInt(RowWidth::numberedColumns).max().orElse(0);
    int plain = numbered > 0 ? numbered : plain(tables);
    return plain > 0 ? plain : cheapest(tables);
  }

  /// A table that begins with a head of its own, or whose rows agree, has its own width; the others
  /// go on with the common one.
  static int of(List<Piece> table, int common) {
    int numbered = numberedColumns(table);
    if (numbered > 0) {
      return numbered;
    }
    int head = headed(table);
    var lengths = stretches(table);
    int full = Collections.frequency(lengths, head);
    boolean widest = lengths.stream().noneMatch(length -> length > head);
    if (head > 2 && full > 2 && (widest || full == mostAlike(lengths))) {
      return head;
    }
    int plain = plain(List.of(table));
    return plain > 0 ? plain : common;
  }

  private static int mostAlike(List<Integer> lengths) {
    return lengths.stream()
        .filter(length -> length > 2)
        .mapToInt(length -> Collections.frequency(lengths, length))
        .max()
        .orElse(0);
  }

  /// The length of the first rows when they name the columns.
  private static int headed(List<Piece> table) {
    var lengths = stretches(table);
    int first = lengths.isEmpty() ? 0 : lengths.getFirst();
    if (table.stream().limit(first).anyMatch(piece -> piece.kind() != Kind.WORDS)) {
      return 0;
    }
    return IntStream.range(1, lengths.size())
        .filter(i -> i < DEEPEST && !storeys(table, lengths.get(i)).isEmpty())
        .map(lengths::get)
        .max()
        .orElse(first);
  }

  private static int cheapest(List<List<Piece>> tables) {
    int best = 1;
    double least = Double.MAX_VALUE;
    for (int width : candidates(tables)) {
      double cost = 0;
      for (var all : tables) {
        cost += RowLengths.cost(all.subList(0, Math.min(SAMPLE, all.size())), width);
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

  /// A head of several storeys: each has more cells than the one above and goes on with its first,
  /// until every column has one.
  static List<Integer> storeys(List<Piece> pieces, int width) {
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
}
