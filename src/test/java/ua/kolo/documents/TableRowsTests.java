package ua.kolo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.kolo.directory.TableFile;

class TableRowsTests {
  private static final List<List<String>> ROWS =
      List.of(List.of("Назва", "Сайт"), List.of("Вигаданий ґанок «Їжак»; центр", "є, \"так\""));

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1251", "UTF-16LE"})
  void aTableReadsTheSameWhicheverWayASpreadsheetWroteIt(String charset) throws Exception {
    var text = TableFile.csv(ROWS);
    var written = charset.equals("windows-1251") ? text.substring(1) : text;

    assertThat(TableRows.read(written.getBytes(Charset.forName(charset)))).isEqualTo(ROWS);
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t"})
  void whateverStandsBetweenTheCells(String separator) throws Exception {
    var text = "Назва%1$sСайт\n\"Вигаданий; або, ні\"%1$sexample.org\n".formatted(separator);

    assertThat(TableRows.read(text.getBytes(StandardCharsets.UTF_8)))
        .containsExactly(List.of("Назва", "Сайт"), List.of("Вигаданий; або, ні", "example.org"));
  }

  @Test
  void aMarkAgainstFormulasIsTakenAwayOnceAndAnApostropheStays() throws Exception {
    var rows = List.of(List.of("name"), List.of("=1+1"), List.of("'=1"), List.of("'слово"));

    assertThat(TableRows.read(TableFile.csv(rows).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(rows);
  }

  @Test
  void aTableThatWasTriedComesBackWhole() {
    assertThat(CarriedTable.unpack(CarriedTable.pack(ROWS))).isEqualTo(ROWS);
  }

  @Test
  void aTitleAboveTheHeadsDoesNotHideWhatStandsBetweenTheCells() throws Exception {
    var text = "Звіт за січень, лютий\nКод;План;Видатки\n0213172;10;5\n";

    assertThat(TableRows.read(text.getBytes(StandardCharsets.UTF_8)).get(2))
        .containsExactly("0213172", "10", "5");
  }

  @Test
  void aWorkbookOfAnotherOfficeIsRead() throws Exception {
    var file = TableRowsTests.class.getResourceAsStream("/samples/5-oblast-money.ods");

    assertThat(TableRows.read(Objects.requireNonNull(file).readAllBytes()))
        .anyMatch(row -> row.stream().anyMatch(cell -> cell.contains("бюджет")));
  }

  @Test
  void anEmptyFileHasNoRows() throws UnreadableDocument {
    assertThat(TableRows.read(new byte[0])).isEmpty();
  }
}
