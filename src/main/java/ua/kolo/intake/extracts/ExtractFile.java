package ua.kolo.intake.extracts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ua.kolo.documents.Block;
import ua.kolo.documents.Documents;
import ua.kolo.documents.Grid;
import ua.kolo.documents.TableRows;
import ua.kolo.documents.UnreadableDocument;
import ua.kolo.platform.BadRequest;

/// The rows of an uploaded file: CSV, XLSX or ODS, cells as their program shows them.
///
/// @param heads what stands over the columns
record ExtractFile(List<String> heads, List<List<String>> rows) {
  /// The largest file, in bytes.
  static final int LARGEST = 5 * 1024 * 1024;

  private static final int MOST_COLUMNS = 60;
  private static final int LONGEST = 10_500;

  ExtractFile {
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
  }

  /// The heads are the first row with more than one text; lines without any are left out.
  static ExtractFile of(byte[] content) throws UnreadableDocument {
    if (content.length > LARGEST) {
      throw new BadRequest("extracts.refused.large");
    }
    var rows = new ArrayList<>(read(content).stream().map(ExtractFile::cut).toList());
    while (!rows.isEmpty() && said(rows.getFirst()) < 2) {
      rows.removeFirst();
    }
    if (rows.size() < 2) {
      throw new BadRequest("extracts.refused.empty");
    }
    var heads = rows.removeFirst();
    var told = rows.stream().filter(row -> said(row) > 0).toList();
    if (told.size() > Extract.MOST_ROWS) {
      throw new BadRequest("extracts.refused.many", Extract.MOST_ROWS);
    }
    return new ExtractFile(heads, told);
  }

  private static List<List<String>> read(byte[] content) throws UnreadableDocument {
    // A workbook is a zip; its dates are numbers until they are shown.
    if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
      List<List<String>> largest = List.of();
      for (var block : new Documents().read(content, "").blocks()) {
        if (block instanceof Block.Table(var grid) && grid.rows().size() > largest.size()) {
          largest = rows(grid);
        }
      }
      return largest;
    }
    return TableRows.read(content);
  }

  private static List<List<String>> rows(Grid grid) {
    return Arrays.stream(grid.matrix())
        .map(
            row ->
                Arrays.stream(row)
                    .map(cell -> cell == null ? "" : cell.text().replace('\u000B', '\n'))
                    .toList())
        .toList();
  }

  private static List<String> cut(List<String> row) {
    return row.stream()
        .limit(MOST_COLUMNS)
        .map(cell -> cell.length() > LONGEST ? cell.substring(0, LONGEST) : cell)
        .map(cell -> cell.replace("\0", ""))
        .toList();
  }

  private static long said(List<String> row) {
    return row.stream().filter(cell -> !cell.isBlank()).count();
  }
}
