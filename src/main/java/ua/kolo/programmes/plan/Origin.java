package ua.kolo.programmes.plan;

/// Where a field was read and how sure the reader is.
///
/// @param block the table's position among the document's blocks, from 0
/// @param row row of the table, from 0
/// @param column column of the table, from 0
/// @param confidence 0 to 1; below [#DOUBTFUL] the reader asks
public record Origin(int block, int row, int column, double confidence) {
  /// Below this a field is a question, not a value.
  public static final double DOUBTFUL = 0.75;

  /// Typed by a person.
  public static final Origin PERSON = new Origin(-1, -1, -1, 1);

  /// Counted by the program from the lines, and counted anew after each change.
  public static final Origin COUNTED = new Origin(-2, -1, -1, 1);

  public boolean isCounted() {
    return block == COUNTED.block;
  }

  public Origin sure(double sure) {
    return new Origin(block, row, column, sure);
  }
}
