package ua.kolo.programmes.reading;

import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Layout.Role;

/// Rows that print a sum instead of a measure.
final class Totals {
  private Totals() {}

  /// @param last the row above, null when it does not matter or is no sum nor a part of one
  static boolean is(Line line, Columns columns, @Nullable Line last) {
    int label = label(line, columns);
    if (label < 0) {
      return false;
    }
    String text = line.at(label);
    boolean beforeMoney = label <= Math.max(columns.measure, 0) || !inMeasure(line, columns);
    if (Tokens.total(text)) {
      return beforeMoney && !ownMeasure(line, columns, label);
    }
    boolean details = Tokens.ofWhich(text) && last != null && is(last, columns, null);
    boolean detailsAgain =
        Tokens.ofWhich(text) && last != null && Tokens.ofWhich(labelText(last, columns));
    return (details || detailsAgain) && !ownMeasure(line, columns, label);
  }

  /// «У середньому на рік» and its money, beside no measure.
  private static boolean average(Line line, Columns columns) {
    int label = label(line, columns);
    return label >= 0
        && Tokens.average(line.at(label))
        && columns.hasAmounts(line)
        && columns.text(line, Role.EXECUTORS).isEmpty()
        && columns.text(line, Role.TERM).isEmpty();
  }

  /// Neither a measure nor a sum.
  static boolean aside(Line line, Columns columns, boolean afterTotal) {
    return average(line, columns) || (afterTotal && kindOfParts(line, columns));
  }

  /// «у тому числі за виконавцями:» between a sum's rows: it names what parts follow.
  private static boolean kindOfParts(Line line, Columns columns) {
    return line.filled() == 1
        && Tokens.ofWhich(line.words().getFirst())
        && line.words().getFirst().endsWith(":")
        && !columns.hasAmounts(line);
  }

  /// The column of the row's label: its first words that are no number. Sums may stand before it.
  static int label(Line line, Columns columns) {
    for (int c = 0; c < line.width(); c++) {
      boolean number = numbers(columns, c) && Tokens.onlyNumber(line.at(c));
      boolean sum = columns.money.contains(c) && c < columns.measure;
      if (!line.blank(c) && !number && !sum) {
        return columns.money.contains(c) ? -1 : c;
      }
    }
    return -1;
  }

  private static String labelText(Line line, Columns columns) {
    int label = label(line, columns);
    return label < 0 ? "" : line.at(label);
  }

  private static boolean numbers(Columns columns, int c) {
    return c < columns.size()
        && (columns.get(c).role() == Role.NUMBER || columns.get(c).role() == Role.MEASURE_NUMBER);
  }

  /// The measure's merged cell reaches here, so the row breaks down its money.
  private static boolean inMeasure(Line line, Columns columns) {
    return columns.carried(line, Role.MEASURE);
  }

  private static boolean ownMeasure(Line line, Columns columns, int label) {
    return columns.measure >= 0 && columns.measure != label && !line.blank(columns.measure);
  }
}
