package ua.kolo.intake.extracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ua.kolo.documents.DocumentWriter;
import ua.kolo.documents.OutputFormat;
import ua.kolo.documents.Sheet;
import ua.kolo.platform.BadRequest;

class ExtractFileTests {
  private static final List<String> HEADS = List.of("Дата", "Потерпіла");
  private static final List<String> FIRST = List.of("03.11.2026", "Небилицька Орина");
  private static final List<String> SECOND = List.of("04.12.2026", "Небилицька Уляна");

  @Test
  void aWorkbookIsReadAsItIsShown() throws Exception {
    var file = ExtractFile.of(written(OutputFormat.XLSX, List.of(HEADS, FIRST)));

    assertThat(file.heads()).isEqualTo(HEADS);
    assertThat(cells(file)).containsExactly(FIRST);
  }

  @Test
  void sheetsWithTheSameHeadsAreReadOneAfterAnotherAndOthersAreCounted() throws Exception {
    var classes = List.of(List.of("Клас", "Учнів"), List.of("5-А", "28"));

    var file = read(List.of(HEADS, FIRST), classes, List.of(HEADS, SECOND));

    assertThat(cells(file)).containsExactly(FIRST, SECOND);
    assertThat(file.unread()).isEqualTo(1);
  }

  @Test
  void aColumnWithoutAHeadBetweenOthersMakesOtherHeads() throws Exception {
    var moved =
        List.of(
            List.of("Дата", "", "Потерпіла"), List.of("04.12.2026", "Сусідка", "Небилицька Уляна"));

    var file = read(List.of(HEADS, FIRST, FIRST), moved);

    assertThat(cells(file)).containsExactly(FIRST, FIRST);
    assertThat(file.unread()).isEqualTo(1);
  }

  @Test
  void aColumnWithoutAHeadAtTheEndDoesNot() throws Exception {
    var wider = List.of(List.of("Дата", "Потерпіла", ""), List.of("04.12.2026", "Уляна", "так"));

    var file = read(List.of(HEADS, FIRST, FIRST), wider);

    assertThat(cells(file)).extracting(row -> row.get(1)).endsWith("Уляна");
    assertThat(file.unread()).isZero();
  }

  @Test
  void theHeadsOfMostRowsAreReadThoughOneSheetIsTheLargest() throws Exception {
    var classes =
        List.of(
            List.of("Клас", "Учнів"),
            List.of("5-А", "28"),
            List.of("5-Б", "27"),
            List.of("6-А", "30"));

    var file = read(classes, List.of(HEADS, FIRST, FIRST), List.of(HEADS, SECOND, SECOND));

    assertThat(cells(file)).containsExactly(FIRST, FIRST, SECOND, SECOND);
    assertThat(file.unread()).isEqualTo(3);
  }

  @Test
  void ofSeveralSheetsARowIsNamedByItsSheet() throws Exception {
    var file = read(List.of(HEADS, FIRST), List.of(HEADS, SECOND, FIRST));

    assertThat(file.rows())
        .extracting(ExtractFile.Row::sheet, ExtractFile.Row::place)
        .containsExactly(tuple(1, 2), tuple(2, 2), tuple(2, 3));
    assertThat(read(List.of(HEADS, FIRST)).rows())
        .extracting(ExtractFile.Row::sheet)
        .containsExactly(0);
  }

  @Test
  void whatGoesOnWithoutHeadsIsCountedAsUnreadToTheLastRow() throws Exception {
    var goesOn = List.of(SECOND, SECOND);

    assertThat(read(List.of(HEADS, FIRST, FIRST), goesOn).unread()).isEqualTo(2);
    assertThat(read(List.of(HEADS, FIRST, FIRST), List.of(SECOND)).unread()).isEqualTo(1);
    assertThat(read(List.of(HEADS, FIRST, FIRST), List.of(HEADS)).unread()).isZero();
  }

  @Test
  void aFileWithoutRowsOrWithTooManyIsRefused() {
    var empty = "Дата;Потерпіла\n".getBytes(StandardCharsets.UTF_8);
    var many = "Дата;Потерпіла\n" + "03.11.2026;Небилицька\n".repeat(Extract.MOST_ROWS + 1);

    assertThatThrownBy(() -> ExtractFile.of(empty)).isInstanceOf(BadRequest.class);
    assertThatThrownBy(() -> ExtractFile.of(many.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(BadRequest.class);
  }

  private static List<List<String>> cells(ExtractFile file) {
    return file.rows().stream().map(ExtractFile.Row::cells).toList();
  }

  @SafeVarargs
  private static ExtractFile read(List<List<String>>... sheets) throws Exception {
    return ExtractFile.of(written(OutputFormat.DOCX, sheets));
  }

  @SafeVarargs
  private static byte[] written(OutputFormat format, List<List<String>>... sheets) {
    var tables = new ArrayList<Sheet.Part>();
    for (var sheet : sheets) {
      tables.add(table(sheet));
    }
    return new DocumentWriter().write(new Sheet("Проба", false, "", tables), format);
  }

  private static Sheet.Table table(List<List<String>> rows) {
    var widths = rows.getFirst().stream().map(_ -> 1).toList();
    return new Sheet.Table(widths, 1, rows.stream().map(ExtractFileTests::cells).toList());
  }

  private static List<Sheet.Cell> cells(List<String> texts) {
    return IntStream.range(0, texts.size())
        .mapToObj(at -> new Sheet.Cell(at, texts.get(at), Sheet.Look.PLAIN))
        .toList();
  }
}
