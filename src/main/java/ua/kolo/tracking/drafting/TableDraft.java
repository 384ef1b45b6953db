package ua.kolo.tracking.drafting;

import java.util.ArrayList;
import java.util.List;
import ua.kolo.documents.Sheet;
import ua.kolo.documents.Sheet.Look;

/// A table on its way to paper, row by row.
final class TableDraft {
  private final List<Integer> widths;
  private final List<List<Sheet.Cell>> rows = new ArrayList<>();
  private final int texts;
  private final int remark;

  /// @param texts how many columns from the left hold words; the others hold numbers
  TableDraft(List<Integer> widths, int texts, List<String> heads) {
    this(widths, texts, heads.size(), heads);
  }

  /// @param remark the column from which words stand again
  TableDraft(List<Integer> widths, int texts, int remark, List<String> heads) {
    this.widths = widths;
    this.texts = texts;
    this.remark = remark;
    rows.add(cells(heads, Look.HEADER, Look.HEADER));
    var numbers = new ArrayList<String>();
    for (int at = 1; at <= heads.size(); at++) {
      numbers.add(String.valueOf(at));
    }
    rows.add(cells(numbers, Look.CENTRED, Look.CENTRED));
  }

  void row(List<String> cells) {
    rows.add(cells(cells, Look.PLAIN, Look.NUMBER));
  }

  void sum(List<String> cells) {
    rows.add(cells(cells, Look.STRONG, Look.STRONG_NUMBER));
  }

  void banner(String words) {
    rows.add(List.of(new Sheet.Cell(0, widths.size(), 1, words, Look.BANNER)));
  }

  Sheet.Table table() {
    return new Sheet.Table(widths, 2, rows);
  }

  private List<Sheet.Cell> cells(List<String> words, Look text, Look number) {
    var cells = new ArrayList<Sheet.Cell>();
    for (int at = 0; at < words.size(); at++) {
      cells.add(new Sheet.Cell(at, words.get(at), at < texts || at >= remark ? text : number));
    }
    return cells;
  }
}
