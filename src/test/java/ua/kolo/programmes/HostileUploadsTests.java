package ua.kolo.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.Bearer;

/// Files that mean harm, or are only broken, by both ways in: a clear sentence, and never a fault.
class HostileUploadsTests extends ProgrammePagesTest {
  private final MockMvcTester web;

  @Autowired
  HostileUploadsTests(MockMvcTester web) {
    super(web);
    this.web = web;
  }

  enum Harm {
    BOMB("TOO_MUCH_INSIDE", docx("", " ".repeat(80_000_000))),
    ENTITY("DAMAGED", docx("<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>", "&e;")),
    TRUNCATED("DAMAGED", Arrays.copyOf(Samples.read(Samples.WRONG), 4_000)),
    PROGRAM("UNKNOWN_FORMAT", new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 3}),
    ROWS(
        "TOO_MUCH_INSIDE",
        docx(
            "",
            "<w:tbl>"
                + "<w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr>".repeat(10_000)
                + "</w:tbl>")),
    PASSWORD(
        "PASSWORD",
        zip(
            Map.of(
                "mimetype", "application/vnd.oasis.opendocument.text",
                "META-INF/manifest.xml", "<manifest><encryption-data/></manifest>",
                "content.xml", "sealed")));

    private final String reason;

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
    private final byte[] content;

    Harm(String reason, byte[] content) {
      this.reason = reason;
      this.content = content;
    }
  }

  @ParameterizedTest
  @EnumSource
  void isRefusedInOneSentenceOnThePage(Harm harm) {
    var file = new MockMultipartFile("file", "plan.docx", null, harm.content);

    var review = page(to(post(COORDINATOR, "/programmes/imports", file)));

    assertThat(review.select("main .note.danger").text()).isNotBlank();
    assertThat(review.select("article.read")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void isRefusedWithItsReasonByRest(Harm harm) {
    var answer = sent("plan.docx", harm.content);

    assertThat(answer).hasStatus(201);
    assertThat(answer).bodyJson().extractingPath("$.state").isEqualTo("UNREADABLE");
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.reason")
        .isEqualTo("documents.unreadable." + harm.reason);
  }

  @Test
  void aFileUnderAnotherNameIsReadByItsContent() {
    var answer = sent("plan.pdf", Samples.read(Samples.PLAIN));

    assertThat(answer).bodyJson().extractingPath("$.state").isEqualTo("READ");
  }

  @Test
  void anEmptyFileIsRefused() {
    var file = new MockMultipartFile("file", "plan.docx", null, new byte[0]);

    assertThat(post(COORDINATOR, "/programmes/imports", file)).hasStatus(422);
    assertThat(sent("plan.docx", new byte[0]))
        .bodyJson()
        .extractingPath("$.reason")
        .isEqualTo("documents.unreadable.EMPTY");
  }

  private MvcTestResult sent(String name, byte[] content) {
    return web.perform(
        multipart("/api/v1/programme-imports")
            .file(new MockMultipartFile("file", name, null, content))
            .header("Idempotency-Key", UUID.randomUUID())
            .with(Bearer.as(COORDINATOR)));
  }

  private static byte[] docx(String before, String body) {
    return zip(
        Map.of(
            "[Content_Types].xml",
            "<Types><Override PartName='/word/document.xml' ContentType='application/"
                + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>",
            "word/document.xml",
            before
                + "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
                + "<w:body>"
                + body
                + "</w:body></w:document>"));
  }

  private static byte[] zip(Map<String, String> entries) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return bytes.toByteArray();
  }
}
