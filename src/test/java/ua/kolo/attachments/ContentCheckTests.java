package ua.kolo.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;
import ua.kolo.documents.DocumentWriter;
import ua.kolo.documents.OutputFormat;
import ua.kolo.documents.Sheet;
import ua.kolo.platform.BadRequest;

class ContentCheckTests {
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  private final ContentCheck check = new ContentCheck(DataSize.ofMegabytes(1));

  static Stream<Arguments> sound() throws IOException {
    return Stream.of(
        arguments(FileKind.PDF, written(OutputFormat.PDF)),
        arguments(FileKind.PDF, latin("\r\n%PDF-1.4\n\u00e2\u00e3\u00cf\u00d3\n")),
        arguments(FileKind.DOCX, written(OutputFormat.DOCX)),
        arguments(FileKind.ODT, written(OutputFormat.ODT)),
        arguments(FileKind.XLSX, written(OutputFormat.XLSX)),
        arguments(FileKind.DOC, old("WordDocument")),
        arguments(FileKind.ODS, mimetype("application/vnd.oasis.opendocument.spreadsheet")),
        arguments(FileKind.JPG, latin("\u00ff\u00d8\u00ff\u00e0 JFIF")),
        arguments(FileKind.PNG, latin("\u0089PNG\r\n\u001a\n IHDR")),
        arguments(FileKind.P7S, SignedFiles.read("inside.p7s")),
        arguments(FileKind.P7S, SignedFiles.read("inside-pem.p7s")),
        arguments(FileKind.P7S, SignedFiles.ukrainian()),
        arguments(FileKind.P7S, Arrays.copyOf(SignedFiles.read("inside.p7s"), 90)),
        arguments(FileKind.ASIC, SignedFiles.container(Map.of())),
        arguments(FileKind.ASIC, Arrays.copyOf(SignedFiles.container(Map.of()), 150)),
        arguments(FileKind.ASIC, unmarkedContainer()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sound")
  void aFileIsKnownByItsContentWhateverItsNameSays(FileKind kind, byte[] content) {
    for (var name : List.of("scan", "scan.pdf", "scan.exe", "скан.txt")) {
      assertThat(check.kind(content, name)).as(name).isEqualTo(kind);
    }
  }

  @Test
  void wordsAreTakenWhenTheirNameSaysSo() {
    assertThat(check.kind(SignedFiles.utf8("Вигадані слова"), "слова.TXT")).isEqualTo(FileKind.TXT);
    assertThat(check.kind("Вигадані".getBytes(StandardCharsets.UTF_16), "слова.txt"))
        .isEqualTo(FileKind.TXT);
    refused(SignedFiles.utf8("Вигадані слова"), "слова.bat", "program");
  }

  static Stream<Arguments> refusals() throws IOException {
    var macro = new LinkedHashMap<String, byte[]>();
    macro.put("[Content_Types].xml", SignedFiles.utf8("<Types>" + DOCX + "</Types>"));
    macro.put("word/vbaProject.bin", new byte[] {1});
    var crowd = new LinkedHashMap<String, byte[]>();
    IntStream.range(0, 1_100).forEach(i -> crowd.put("f" + i, new byte[0]));
    return Stream.of(
        arguments("empty", new byte[0]),
        arguments("large", new byte[1024 * 1024 + 1]),
        arguments("program", latin("MZ\u0090\0\u0003 program")),
        arguments("program", latin("MZ%PDF-1.4 both")),
        arguments("program", "\ufeff#!/bin/sh".getBytes(StandardCharsets.UTF_8)),
        arguments("program", latin("\u007fELF\u0002\u0001\u0001\0\0\0")),
        arguments("program", latin("#!/bin/sh\nrm")),
        arguments("program", latin("<!DOCTYPE html><html><script>alert(1)</script></html>")),
        arguments("program", latin("<html><body>x</body></html>")),
        arguments("program", latin("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>")),
        arguments("program", latin("<?xml version='1.0'?><x/>")),
        arguments("program", latin("words and <script>alert(1)</script>")),
        arguments("program", "\ufeff<script>x</script>".getBytes(StandardCharsets.UTF_16LE)),
        arguments("macros", SignedFiles.zip(macro)),
        arguments("macros", old("WordDocument", "_VBA_PROJECT")),
        arguments("archive", SignedFiles.zip(Map.of("a.txt", new byte[] {1}))),
        arguments("archive", SignedFiles.zip(crowd)),
        arguments("archive", latin("Rar!\u001a\u0007\0\u00cf\u0090")),
        arguments("damaged", Arrays.copyOf(written(OutputFormat.DOCX), 700)),
        arguments("password", old("EncryptedPackage")),
        arguments("kind", old("Workbook")),
        arguments("kind", latin("{\\rtf1 x}")),
        arguments("kind", latin("GIF89a\u0001\0\u0001\0\0\0\u0001\u0002\u0003")));
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource("refusals")
  void whatNobodyShouldFindInACaseIsRefusedWithItsReason(String reason, byte[] content) {
    refused(content, "довідка.txt", reason);
    if (!reason.equals("program")) {
      refused(content, "довідка.pdf", reason);
    }
  }

  private void refused(byte[] content, String name, String reason) {
    assertThatThrownBy(() -> check.kind(content, name))
        .isInstanceOfSatisfying(
            BadRequest.class,
            refusal -> assertThat(refusal.code()).isEqualTo("attachments.refused." + reason));
  }

  @Test
  void aNameLosesItsFolderAndTheSignsThatSteer() {
    assertThat(FileNames.clean("C:\\Вигадана\\скан\u202Efdp.exe")).isEqualTo("сканfdp.exe");
    assertThat(FileNames.clean("../../etc/passwd\n.pdf")).isEqualTo("passwd.pdf");
    assertThat(FileNames.clean("я".repeat(500) + ".pdf")).hasSize(200).endsWith(".pdf");
    assertThat(FileNames.title("довідка.скан.pdf")).isEqualTo("довідка.скан");
    assertThat(FileNames.title(".pdf")).isEqualTo(".pdf");
  }

  private static byte[] written(OutputFormat format) {
    var text = new Sheet.Text(Sheet.Style.BODY, "Вигадані слова");
    return new DocumentWriter().write(new Sheet("Вигадане", false, "{0}", List.of(text)), format);
  }

  private static byte[] old(String... parts) throws IOException {
    try (var files = new POIFSFileSystem();
        var bytes = new ByteArrayOutputStream()) {
      for (var part : parts) {
        files.createDocument(new ByteArrayInputStream(new byte[] {1}), part);
      }
      files.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] mimetype(String type) {
    return SignedFiles.zip(Map.of("mimetype", SignedFiles.utf8(type)));
  }

  private static byte[] unmarkedContainer() {
    var parts = new LinkedHashMap<String, byte[]>();
    parts.put("answer.pdf", latin("%PDF-1.4"));
    parts.put("META-INF/signatures.xml", SignedFiles.xades("", "2026-11-20T10:15:00Z"));
    return SignedFiles.zip(parts);
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
