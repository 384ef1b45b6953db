package ua.kolo.intake.extracts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ua.kolo.documents.Block;
import ua.kolo.documents.Documents;
import ua.kolo.documents.Grid;
import ua.kolo.documents.TableRows;
import ua.kolo.documents.UnreadableDocument;
import ua.kolo.platform.BadRequest;

/// The rows of an uploaded file: CSV, XLSX or ODS, cells as their program shows them.
///
/// @param heads what stands over the columns
/// @param unread rows of sheets with other heads, or without any
record ExtractFile(List<String> heads, List<Row> rows, int unread) {
  /// A row that says something.
  ///
  /// @param sheet its sheet's number among those with a table, from 1; 0 when only one was read
  /// @param place its place there, the heads being the first
  record Row(int sheet, int place, List<String> cells) {
    Row {
      cells = List.copyOf(cells);
    }
  }

  // From its heads on.
  private record Table(int sheet, List<List<String>> rows) {
    private int under() {
      return rows.size() - 1;
    }

    // A month that goes on without heads begins with a row of its own: it holds a day or a number.
    private int unread() {
      return under() + (rows.getFirst().stream().anyMatch(ExtractFile::isFigure) ? 1 : 0);
    }

    private Stream<Row> told(boolean alone) {
      return IntStream.range(1, rows.size())
          .mapToObj(at -> new Row(alone ? 0 : sheet, at + 1, rows.get(at)));
    }
  }

  /// The largest file, in bytes.
  static final int LARGEST = 5 * 1024 * 1024;

  private static final int MOST_COLUMNS = 60;
  private static final int LONGEST = 10_500;

  ExtractFile {
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
  }

  /// The heads are the first row with more than one text; lines without any are left out. Sheets
  /// with the same heads - a journal with one for each month - are read one after another; where
  /// heads differ, those that have most rows under them.
  static ExtractFile of(byte[] content) throws UnreadableDocument {
    if (content.length > LARGEST) {
      throw new BadRequest("extracts.refused.large");
    }
    var tables = tables(content);
    var read =
        tables.stream()
            .filter(table -> table.under() > 0)
            .collect(
                Collectors.groupingBy(
                    table -> named(table.rows().getFirst()),
                    LinkedHashMap::new,
                    Collectors.toList()))
            .values()
            .stream()
            .max(Comparator.comparingInt(alike -> alike.stream().mapToInt(Table::under).sum()))
            .orElseThrow(() -> new BadRequest("extracts.refused.empty"));
    var told = read.stream().flatMap(table -> table.told(read.size() == 1)).toList();
    if (told.size() > Extract.MOST_ROWS) {
      throw new BadRequest("extracts.refused.many", Extract.MOST_ROWS);
    }
    var unread =
        tables.stream().filter(table -> !read.contains(table)).mapToInt(Table::unread).sum();
    return new ExtractFile(read.getFirst().rows().getFirst(), told, unread);
  }

  private static List<Table> tables(byte[] content) throws UnreadableDocument {
    var tables = new ArrayList<Table>();
    for (var sheet : sheets(content)) {
      var rows = fromHeads(sheet);
      if (!rows.isEmpty()) {
        tables.add(new Table(tables.size() + 1, rows));
      }
    }
    return tables;
  }

  private static boolean isFigure(String cell) {
    return !cell.isBlank() && Character.isDigit(cell.strip().charAt(0));
  }

  // From the heads on, without lines that say nothing.
  private static List<List<String>> fromHeads(List<List<String>> sheet) {
    var rows = sheet.stream().map(ExtractFile::cut).dropWhile(row -> said(row) < 2).toList();
    return rows.stream().filter(row -> said(row) > 0).toList();
  }

  // One sheet may be wider than another by columns without a head at its end; one between others
  // moves what stands after it.
  private static List<String> named(List<String> heads) {
    var named = new ArrayList<>(heads.stream().map(String::strip).toList());
    while (!named.isEmpty() && named.getLast().isEmpty()) {
      named.removeLast();
    }
    return named;
  }

  private static List<List<List<String>>> sheets(byte[] content) throws UnreadableDocument {
    // A workbook is a zip; its dates are numbers until they are shown.
    if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
      var sheets = new ArrayList<List<List<String>>>();
      for (var block : new Documents().read(content, "").blocks()) {
        if (block instanceof Block.Table(var grid)) {
          sheets.add(rows(grid));
        }
      }
      return sheets;
    }
    return List.of(TableRows.read(content));
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
