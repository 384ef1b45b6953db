package ua.kolo.programmes.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.kolo.documents.DocumentWriter;
import ua.kolo.documents.OutputFormat;

/// Documents in layouts drawn by chance mean to the reader what they mean to who drew them.
class ChancePlansTests {
  private static final int SEEDS = 60;
  private static final List<OutputFormat> FORMATS =
      List.of(OutputFormat.DOCX, OutputFormat.ODT, OutputFormat.XLSX, OutputFormat.HTML);

  @TempDir Path folder;

  @Test
  void readsLayoutsDrawnByChance() throws Exception {
    var misses = new ArrayList<String>();
    for (int seed = 1; seed <= SEEDS; seed++) {
      misses.addAll(score(seed).misses());
    }
    assertThat(misses).isEmpty();
  }

  private HoldOut score(int seed) throws Exception {
    var plan = new ChancePlan(seed);
    var drawn = new ChanceSheet(plan);
    var sheet = drawn.sheet();
    var format = FORMATS.get(seed % FORMATS.size());
    var file = folder.resolve("seed" + seed + "." + format.extension());
    Files.write(file, new DocumentWriter().write(sheet, format));
    return HoldOut.of(file, plan.meaning(drawn.dated(), drawn.parents()));
  }
}
