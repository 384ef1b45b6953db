package ua.kolo.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ua.kolo.documents.UnreadableDocument.Reason;

class HostileFilesTests {
  private static final String PARAGRAPH = "<w:p><w:r><w:t>text</w:t></w:r></w:p>";

  @Test
  void refusesAnEmptyFile() {
    assertThat(reason(new byte[0])).isEqualTo(Reason.EMPTY);
  }

  @Test
  void refusesAFileThatIsTooLarge() {
    assertThat(reason(new byte[(int) Documents.LARGEST + 1])).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void refusesAFileCutShort() {
    var whole = Made.docx(PARAGRAPH.repeat(50));

    assertThat(reason(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(Reason.DAMAGED);
  }

  @Test
  void refusesXmlThatBreaksOff() {
    assertThat(reason(Made.docx(PARAGRAPH + "<w:p><w:r>"))).isEqualTo(Reason.DAMAGED);
  }

  @Test
  void refusesAnArchiveOfSomethingElse() {
    assertThat(reason(Made.zip(Map.of("a.txt", "text")))).isEqualTo(Reason.UNKNOWN_FORMAT);
  }

  @Test
  void refusesPictures() {
    assertThat(reason(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3, 0, 0, 0, 5, 6}))
        .isEqualTo(Reason.UNKNOWN_FORMAT);
  }

  @Test
  void refusesADocumentWithoutText() {
    assertThat(reason(Made.docx("<w:p/>"))).isEqualTo(Reason.NO_TEXT);
  }

  @Test
  void refusesAnArchiveThatSwellsWhenUnpacked() {
    assertThat(reason(Made.docx(PARAGRAPH + " ".repeat(60_000_000))))
        .isEqualTo(Reason.TOO_MUCH_INSIDE);
  }

  @Test
  void refusesMoreRowsThanAnyProgrammeHas() {
    var row = "<w:tr><w:tc>" + PARAGRAPH + "</w:tc></w:tr>";

    assertThat(reason(Made.docx("<w:tbl>" + row.repeat(Budget.ROWS + 1) + "</w:tbl>")))
        .isEqualTo(Reason.TOO_MUCH_INSIDE);
  }

  @Test
  void readsTenThousandRows() {
    var row = "<w:tr><w:tc>" + PARAGRAPH + "</w:tc><w:tc>" + PARAGRAPH + "</w:tc></w:tr>";

    var grid = Made.table(Made.docx("<w:tbl>" + row.repeat(10_000) + "</w:tbl>"));

    assertThat(grid.rows()).hasSize(10_000);
  }

  @Test
  void refusesACellOverMillionsOfColumns() {
    var cell = "<w:tc><w:tcPr><w:gridSpan w:val='2147483647'/></w:tcPr>" + PARAGRAPH + "</w:tc>";

    assertThat(reason(Made.docx("<w:tbl><w:tr>" + cell + cell + "</w:tr></w:tbl>")))
        .isEqualTo(Reason.TOO_MUCH_INSIDE);
  }

  @Test
  void refusesTablesNestedWithoutEnd() {
    var open = "<w:tbl><w:tr><w:tc>".repeat(5_000);
    var close = "</w:tc></w:tr></w:tbl>".repeat(5_000);

    assertThat(reason(Made.docx(open + PARAGRAPH + close)))
        .isIn(Reason.TOO_MUCH_INSIDE, Reason.DAMAGED);
  }

  @Test
  void neverOpensWhatAnEntityNames() {
    assertThat(reason(withEntity("SYSTEM 'file:///etc/passwd'"))).isEqualTo(Reason.DAMAGED);
  }

  @Test
  void neverExpandsEntities() {
    assertThat(reason(withEntity("'swollen'"))).isEqualTo(Reason.DAMAGED);
  }

  @Test
  void readsAFileByItsContentWhateverItsName() {
    assertThat(Made.read(Made.docx(PARAGRAPH), "plan.pdf"))
        .containsExactly(new Block.Paragraph("text"));
  }

  private static byte[] withEntity(String entity) {
    var parts = new LinkedHashMap<String, String>();
    parts.put("[Content_Types].xml", "wordprocessingml.document.main+xml");
    parts.put(
        "word/document.xml",
        "<!DOCTYPE d [<!ENTITY e " + entity + ">]><d><body><p><r><t>&e;</t></r></p></body></d>");
    return Made.zip(parts);
  }

  private static Reason reason(byte[] content) {
    var refused =
        catchThrowableOfType(
            UnreadableDocument.class, () -> new Documents().read(content, "plan.docx"));
    assertThat(refused)
        .as("nothing was refused: " + new String(content, 0, 0, StandardCharsets.UTF_8))
        .isNotNull();
    return refused.reason();
  }
}
