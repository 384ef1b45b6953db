package ua.kolo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocReaderTests {
  // written by an office program from one document with everything that is hard to read
  @ParameterizedTest
  @ValueSource(strings = {"features.doc", "features.odt"})
  void readsMergesRevisionsListsAndHyphensAlike(String file) {
    var blocks = Made.read(resource(file));

    assertThat(paragraphs(blocks))
        .containsExactly(
            "kept inserted",
            "so\u00adft no\u2011break\u000bline",
            "1. first",
            "а) letter",
            "2. second",
            "end");
    var grid = Made.table(blocks);
    assertThat(Made.sketch(grid)).isEqualTo("0:A(1x2) 1:B(2x1) | 1:C 2:D\nE");
    assertThat(grid.rows().getFirst().repeated()).isTrue();
    assertThat(grid.rows().getLast().cells().getFirst().nested())
        .extracting(Made::sketch)
        .containsExactly("0:inner");
  }

  @ParameterizedTest
  @ValueSource(strings = {"001_hardhyphen", "004_clean"})
  void readsRealDocumentsAsTheirNewerForm(String name) {
    var newer = Seeds.largestTable(Seeds.read("seeds-office/" + name + ".docx"));
    var older = Seeds.largestTable(Seeds.read("seeds-office/" + name + ".doc"));

    assertThat(Made.words(older)).isEqualTo(Made.words(newer));
  }

  @Test
  void joinsEdgesThatDifferByLessThanAMillimetre() {
    var edges = Edges.of(List.of(0, 1000, 1030, 2000, 0, 1990));

    assertThat(edges.starts()).containsExactly(0, 1000, 1990);
    assertThat(edges.index(1030)).isEqualTo(1);
  }

  private static List<String> paragraphs(List<Block> blocks) {
    return blocks.stream()
        .filter(Block.Paragraph.class::isInstance)
        .map(block -> ((Block.Paragraph) block).text())
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static byte[] resource(String name) {
    try (var stream = DocReaderTests.class.getResourceAsStream("/documents/" + name)) {
      return Objects.requireNonNull(stream).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
