package ua.kolo.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
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
  void readsAsManyRowsAsAreAllowed() {
    var row = "<w:tr><w:tc>" + PARAGRAPH + "</w:tc><w:tc>" + PARAGRAPH + "</w:tc></w:tr>";

    var grid = Made.table(Made.docx("<w:tbl>" + row.repeat(Budget.ROWS) + "</w:tbl>"));

    assertThat(grid.rows().size()).isEqualTo(Budget.ROWS);
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

  @Test
  void asksForAFileWithoutPassword() throws Exception {
    assertThat(reason(protectedPdf())).isEqualTo(Reason.PASSWORD);
    assertThat(reason(protectedDocx())).isEqualTo(Reason.PASSWORD);
    assertThat(reason(protectedDoc())).isEqualTo(Reason.PASSWORD);
    assertThat(reason(protectedOdt())).isEqualTo(Reason.PASSWORD);
  }

  @Test
  void refusesAScannedPage() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var scan = new PDDocument()) {
      scan.addPage(new PDPage());
      scan.save(bytes);
    }

    assertThat(reason(bytes.toByteArray())).isEqualTo(Reason.NO_TEXT);
  }

  @Test
  void refusesAPageThatSwellsWhenUnpacked() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      var stream = new PDStream(document);
      try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        for (int i = 0; i < 80; i++) {
          out.write(new byte[1 << 20]);
        }
      }
      page.setContents(stream);
      document.save(bytes);
    }

    assertThat(reason(bytes.toByteArray())).isEqualTo(Reason.TOO_MUCH_INSIDE);
  }

  @Test
  void refusesAPageOfMoreSignsThanAnySheetHolds() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 8);
        for (int i = 0; i <= Budget.PAGE_SIGNS / 100; i++) {
          content.showText("a".repeat(100));
        }
        content.endText();
      }
      document.save(bytes);
    }

    assertThat(reason(bytes.toByteArray())).isEqualTo(Reason.TOO_MUCH_INSIDE);
  }

  @Test
  void refusesALongTextBeforeItUnfolds() {
    var text = "some words \n".repeat(Budget.TEXT_BYTES / 12 + 1);

    assertThat(reason(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.TOO_MUCH_INSIDE);
    assertThat(reason(new byte[Budget.TEXT_BYTES + 1])).isEqualTo(Reason.UNKNOWN_FORMAT);
  }

  @Test
  void readsAsManyRowsOfTextAndRefusesTenThousand() {
    var row = "\n\t1\n\tdo\n\n\t5\n";

    var grid = Made.table(row.repeat(Budget.ROWS).getBytes(StandardCharsets.UTF_8));

    assertThat(grid.rows().size()).isEqualTo(Budget.ROWS);
    assertThat(reason(row.repeat(10_000).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Reason.TOO_MUCH_INSIDE);
  }

  @Test
  void looksForNoMergesInTablesWiderThanAnyProgrammeHas() {
    var head = "a\t".repeat(149) + "a\n" + "\tb".repeat(299) + "\n";
    var text = head + ("\tc".repeat(299) + "\n").repeat(4);

    var grid = Made.table(text.getBytes(StandardCharsets.UTF_8));

    assertThat(grid.rows().getFirst().cells()).allMatch(cell -> cell.columnSpan() == 1);
  }

  @Test
  void looksForNoTableAtEachOfManyLines() {
    var line = "слово  друге  третє  четверте\n";
    var text = (line + " інше   слово  тут  стоїть\n").repeat(2_000);

    readOrRefuse(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsALineOfMoreWordsThanAnyHas() {
    var text = "План\n\n" + "2026, ".repeat(80_000) + "\t" + "1,5 ".repeat(80_000) + "\n";

    assertThat(Made.read(text.getBytes(StandardCharsets.UTF_8))).isNotEmpty();
  }

  @Test
  void refusesOldFilesCutShort() throws Exception {
    var doc = resource("features.doc");

    assertThat(reason(Arrays.copyOf(doc, doc.length / 2))).isEqualTo(Reason.DAMAGED);
    assertThat(reason("%PDF-1.7 and then nothing".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(Reason.DAMAGED);
  }

  @Test
  void refusesWorkbooksOfTheOldKind() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var book = new HSSFWorkbook()) {
      book.createSheet().createRow(0).createCell(0).setCellValue("text");
      book.write(bytes);
    }

    assertThat(reason(bytes.toByteArray())).isEqualTo(Reason.UNKNOWN_FORMAT);
  }

  @Test
  void survivesFilesWithSomeBytesChanged() throws Exception {
    var random = new Random(7);
    for (var name : List.of("features.doc", "features.odt")) {
      for (int i = 0; i < 60; i++) {
        var bytes = resource(name);
        for (int j = 0; j < 20; j++) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        readOrRefuse(bytes);
      }
    }
  }

  private static void readOrRefuse(byte[] bytes) {
    try {
      assertThat(new Documents().read(bytes, "file").blocks()).isNotEmpty();
    } catch (UnreadableDocument e) {
      assertThat(e.messageKey()).startsWith("documents.unreadable.");
    }
  }

  private static byte[] protectedPdf() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static byte[] protectedDocx() throws IOException, GeneralSecurityException {
    var bytes = new ByteArrayOutputStream();
    try (var files = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("reader");
      try (var out = encryptor.getDataStream(files)) {
        out.write(Made.docx(PARAGRAPH));
      }
      files.writeFilesystem(bytes);
    }
    return bytes.toByteArray();
  }

  private static byte[] protectedDoc() throws IOException {
    var bytes = new ByteArrayOutputStream();
    Biff8EncryptionKey.setCurrentUserPassword("reader");
    try (var document = new HWPFDocument(new ByteArrayInputStream(resource("features.doc")))) {
      document.write(bytes);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    return bytes.toByteArray();
  }

  private static byte[] protectedOdt() {
    var parts = new LinkedHashMap<String, String>();
    parts.put("mimetype", "application/vnd.oasis.opendocument.text");
    parts.put(
        "META-INF/manifest.xml",
        "<manifest><file-entry><encryption-data/></file-entry></manifest>");
    parts.put("content.xml", "not to be read");
    return Made.zip(parts);
  }

  private static byte[] resource(String name) throws IOException {
    try (var stream = HostileFilesTests.class.getResourceAsStream("/documents/" + name)) {
      return Objects.requireNonNull(stream).readAllBytes();
    }
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
