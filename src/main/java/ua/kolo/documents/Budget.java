package ua.kolo.documents;

import ua.kolo.documents.UnreadableDocument.Reason;

/// How much one document may hold: what no programme reaches, memory still bears, and a person
/// waits for (a row takes some milliseconds to understand; 4,000 are more than two hundred pages).
final class Budget {
  static final int ROWS = 4_000;
  static final int CELLS = 120_000;
  static final int COLUMNS = 1_000;

  /// A file of plain text or a web page; a long programme has less than one million.
  static final int TEXT_BYTES = 12 * 1024 * 1024;

  /// Signs and drawing of one page of a PDF, unpacked, in bytes.
  static final int PAGE_BYTES = 16 * 1024 * 1024;

  /// Signs on one page of a PDF; the densest sheet has some ten thousand.
  static final int PAGE_SIGNS = 100_000;

  private static final int POSITIONS = 4_000_000;
  private static final int CHARACTERS = 20_000_000;

  private int rows;
  private int cells;
  private int characters;
  private int positions;

  void row() {
    rows = counted(rows, 1, ROWS);
  }

  void cell() {
    cells = counted(cells, 1, CELLS);
  }

  void text(int length) {
    characters = counted(characters, length, CHARACTERS);
  }

  void columns(int count) {
    counted(0, count, COLUMNS);
  }

  /// A finished table: others will lay it out position by position.
  void table(int rowCount, int width) {
    positions = counted(positions, rowCount * width, POSITIONS);
  }

  private static int counted(int before, int more, int limit) {
    if (more > limit - before) {
      throw new Refusal(Reason.TOO_MUCH_INSIDE);
    }
    return before + more;
  }
}
