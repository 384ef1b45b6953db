package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.List;
import ua.kolo.documents.Block;
import ua.kolo.documents.Grid;
import ua.kolo.documents.SourceDocument;
import ua.kolo.programmes.wording.Dehyphenation;

/// The document with its torn words joined, as the document's other words tell.
final class Repaired {
  private Repaired() {}

  static SourceDocument of(SourceDocument document) {
    var texts = new ArrayList<String>();
    for (var block : document.blocks()) {
      switch (block) {
        case Block.Paragraph paragraph -> texts.add(paragraph.text());
        case Block.Table table -> collect(table.grid(), texts);
        case Block.PageBreak _ -> {}
      }
    }
    var words = Dehyphenation.of(texts);
    var blocks = new ArrayList<Block>();
    for (var block : document.blocks()) {
      blocks.add(
          switch (block) {
            case Block.Paragraph paragraph -> new Block.Paragraph(words.join(paragraph.text()));
            case Block.Table table -> new Block.Table(repair(table.grid(), words));
            case Block.PageBreak end -> end;
          });
    }
    return new SourceDocument(document.format(), blocks);
  }

  private static void collect(Grid grid, List<String> texts) {
    for (var row : grid.rows()) {
      for (var cell : row.cells()) {
        texts.add(cell.text());
        cell.nested().forEach(nested -> collect(nested, texts));
      }
    }
  }

  private static Grid repair(Grid grid, Dehyphenation words) {
    var rows = new ArrayList<Grid.Row>();
    for (var row : grid.rows()) {
      var cells = new ArrayList<Grid.Cell>();
      for (var cell : row.cells()) {
        var nested = cell.nested().stream().map(inner -> repair(inner, words)).toList();
        cells.add(
            new Grid.Cell(
                cell.column(), cell.columnSpan(), cell.rowSpan(), words.join(cell.text()), nested));
      }
      rows.add(new Grid.Row(cells, row.repeated(), row.pageBreakBefore()));
    }
    return new Grid(grid.width(), rows);
  }
}
