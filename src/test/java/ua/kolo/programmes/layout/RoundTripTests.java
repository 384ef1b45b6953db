package ua.kolo.programmes.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.kolo.documents.DocumentWriter;
import ua.kolo.documents.Documents;
import ua.kolo.documents.OutputFormat;
import ua.kolo.documents.UnreadableDocument;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.reading.PlanReader;

/// A plan read, printed in each format and read again is the same plan.
class RoundTripTests {
  private static final List<OutputFormat> FORMATS =
      List.of(OutputFormat.DOCX, OutputFormat.ODT, OutputFormat.XLSX, OutputFormat.PDF);

  static Stream<Path> samples() {
    return files(Path.of("src/main/resources/samples"));
  }

  static Stream<Path> seeds() {
    return Stream.concat(files(shared("seeds")), files(shared("seeds-office")))
        .filter(file -> !file.getFileName().toString().endsWith(".pdf"));
  }

  private static Path shared(String folder) {
    var beside = Path.of("../shared", folder);
    return Files.isDirectory(beside) ? beside : Path.of("../../shared", folder);
  }

  private static Stream<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.of(folder);
    }
    try (var files = Files.list(folder)) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void samplesComeBackEqualFromEveryFormat(Path file) throws Exception {
    comesBackEqual(file, FORMATS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void realDocumentsComeBackEqual(Path file) throws Exception {
    assumeTrue(Files.isRegularFile(file), "no real documents beside the checkout: " + file);
    boolean text = file.getFileName().toString().endsWith(".txt");
    comesBackEqual(file, text ? FORMATS : List.of(OutputFormat.DOCX));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "u06_paragraphs.txt",
        "u19_years_down_sources_across.docx",
        "u20_resources_apart.odt",
        "u21_source_letters.odt",
        "u22_stages.odt",
        "u23_upright_tasks.xlsx",
        "u24_page_tears_money.pdf",
        "u25_site_page.html"
      })
  void rareLayoutsComeBackEqual(String name) throws Exception {
    comesBackEqual(
        Path.of("src/test/resources/layouts", name), List.of(OutputFormat.DOCX, OutputFormat.XLSX));
  }

  @Test
  void rowsThatSayWhatTheyAreCountedInSaySoAgain() throws Exception {
    var html =
        """
        <p>Програма «Липи» на 2026 рік</p><table>
        <tr><td>№</td><td>Захід</td><td>Виконавці</td><td>Сума</td><td>Од. виміру</td></tr>
        <tr><td>1</td><td>Висадити липи</td><td>відділ екології</td><td>10</td><td>тис. грн</td></tr>
        <tr><td>2</td><td>Обрізати тополі</td><td>відділ екології</td><td>500</td><td>грн</td></tr>
        </table>
        """;
    var plan = read(html.getBytes(StandardCharsets.UTF_8), "plan.html");
    var docx = read(new DocumentWriter().write(Printed.of(plan), OutputFormat.DOCX), "plan.docx");

    assertThat(docx.measures())
        .extracting(one -> one.lines().getFirst().amount().intValue())
        .containsExactly(10_000, 500);
  }

  private static void comesBackEqual(Path file, List<OutputFormat> formats)
      throws IOException, UnreadableDocument {
    var plan = read(Files.readAllBytes(file), file.getFileName().toString());
    assertThat(plan.measures()).hasSizeGreaterThan(10);
    for (var format : formats) {
      var printed = new DocumentWriter().write(Printed.of(plan), format);
      var again = read(printed, "plan." + format.extension());
      assertThat(BarePlan.of(again)).as(format.name()).isEqualTo(BarePlan.of(plan));
    }
  }

  private static Plan read(byte[] content, String name) throws UnreadableDocument {
    return new PlanReader().read(new Documents().read(content, name));
  }
}
