package ua.kolo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlReaderTests {
  @Test
  void readsSpansHeadingsAndNestedTables() {
    var grid =
        Made.table(
            read(
                "<table><thead><tr><th rowspan=2>a<th colspan=2>b</thead>"
                    + "<tr><td>c<br>d<td><p>e</p><table><tr><td>inner</table></table>"));

    assertThat(Made.sketch(grid)).isEqualTo("0:a(1x2) 1:b(2x1) | 1:c\u000bd 2:e");
    assertThat(grid.rows().getFirst().repeated()).isTrue();
    assertThat(grid.rows().get(1).cells().getLast().nested())
        .extracting(Made::sketch)
        .containsExactly("0:inner");
  }

  @Test
  void dropsWhatAReaderDoesNotSee() {
    assertThat(
            read(
                "<p>a<script>x()</script><span style='display: none'>b</span><span hidden>c</span>"
                    + "<del>d</del><ins>e</ins></p><style>p{}</style><!-- f -->"))
        .containsExactly(new Block.Paragraph("ae"));
  }

  @Test
  void countsListItems() {
    assertThat(read("<ol start=2><li>a<li>b</ol><ol type=I><li>c</ol><ul><li>d</ul>"))
        .extracting(block -> ((Block.Paragraph) block).text())
        .containsExactly("2. a", "3. b", "I. c", "d");
  }

  @Test
  void letsRowsReachDownToTheLast() {
    assertThat(
            Made.sketch(
                Made.table(read("<table><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d</table>"))))
        .isEqualTo("0:a(1x3) 1:b | 1:c | 1:d");
  }

  @Test
  void readsAPageThatDoesNotNameItsEncoding() {
    var bytes =
        "<html><body><p>Їжак і ґанок</p></body></html>".getBytes(Charset.forName("windows-1251"));

    assertThat(Made.read(bytes)).containsExactly(new Block.Paragraph("Їжак і ґанок"));
  }

  private static List<Block> read(String body) {
    return Made.read(("<html><body>" + body + "</body></html>").getBytes(StandardCharsets.UTF_8));
  }
}
