package ua.kolo.programmes.reading;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.kolo.documents.Block;
import ua.kolo.documents.Documents;
import ua.kolo.documents.Grid;
import ua.kolo.documents.Grid.Cell;
import ua.kolo.documents.SourceDocument;
import ua.kolo.programmes.checking.Checks;

/// Tables cut in two, with cells lost, moved and merged: whatever is made of them, the reader does
/// not break.
class SpoiledTablesTests {
  private static final int SEED = 26;

  @ParameterizedTest
  @ValueSource(strings = {"a", "c", "g", "k", "l", "m", "n", "o", "p"})
  void readsSpoiledTablesWithoutBreaking(String round) throws Exception {
    var folder = Path.of("src/test/resources/later").resolve(round);
    for (var file : Shared.files(folder, "*.{docx,doc,odt,xlsx,ods,pdf,html,txt}")) {
      String name = file.getFileName().toString();
      var whole = new Documents().read(Files.readAllBytes(file), name);
      for (int seed = SEED; seed < SEED + 3; seed++) {
        var spoiled = spoiled(whole, new Random(seed));
        assertThatCode(() -> new Checks().check(new PlanReader().read(spoiled)))
            .as("%s, seed %d", name, seed)
            .doesNotThrowAnyException();
      }
    }
  }

  private static SourceDocument spoiled(SourceDocument whole, Random random) {
    var blocks = new ArrayList<Block>();
    for (var block : whole.blocks()) {
      if (block instanceof Block.Table(var grid)) {
        int cut = random.nextInt(grid.rows().size() + 1);
        blocks.add(new Block.Table(spoiled(grid, 0, cut, random)));
        blocks.add(new Block.Table(spoiled(grid, cut, grid.rows().size(), random)));
      } else {
        blocks.add(block);
      }
    }
    return new SourceDocument(whole.format(), blocks);
  }

  private static Grid spoiled(Grid grid, int from, int to, Random random) {
    int width = Math.max(1, grid.width() - random.nextInt(3));
    var rows = new ArrayList<Grid.Row>();
    for (var row : grid.rows().subList(from, to)) {
      var cells = new ArrayList<>(row.cells());
      cells.removeIf(cell -> cell.column() >= width || random.nextInt(12) == 0);
      cells.replaceAll(cell -> random.nextInt(12) == 0 ? stretched(cell, random) : cell);
      rows.add(new Grid.Row(cells, false, random.nextInt(8) == 0));
    }
    return new Grid(width, rows);
  }

  private static Cell stretched(Cell cell, Random random) {
    int columns = cell.columnSpan() + random.nextInt(3);
    int rows = cell.rowSpan() + random.nextInt(3);
    return new Cell(cell.column(), columns, rows, cell.text(), List.of());
  }
}
