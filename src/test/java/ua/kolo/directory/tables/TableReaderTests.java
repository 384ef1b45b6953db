package ua.kolo.directory.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.kolo.directory.TableFile;
import ua.kolo.documents.UnreadableDocument;

class TableReaderTests {
  private static final List<List<String>> ROWS =
      List.of(List.of("Назва", "Сайт"), List.of("Вигаданий ґанок «Їжак»; центр", "є, \"так\""));

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1251", "UTF-16LE"})
  void aTableReadsTheSameWhicheverWayASpreadsheetWroteIt(String charset) throws Exception {
    var text = TableFile.csv(ROWS);
    var written = charset.equals("windows-1251") ? text.substring(1) : text;

    assertThat(TableReader.read(written.getBytes(Charset.forName(charset)))).isEqualTo(ROWS);
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t"})
  void whateverStandsBetweenTheCells(String separator) throws Exception {
    var text = "Назва%1$sСайт\n\"Вигаданий; або, ні\"%1$sexample.org\n".formatted(separator);

    assertThat(TableReader.read(text.getBytes(StandardCharsets.UTF_8)))
        .containsExactly(List.of("Назва", "Сайт"), List.of("Вигаданий; або, ні", "example.org"));
  }

  @Test
  void aMarkAgainstFormulasIsTakenAwayOnceAndAnApostropheStays() throws Exception {
    var rows = List.of(List.of("name"), List.of("=1+1"), List.of("'=1"), List.of("'слово"));

    assertThat(TableReader.read(TableFile.csv(rows).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(rows);
  }

  @Test
  void aTableThatWasTriedComesBackWhole() {
    assertThat(CarriedTable.unpack(CarriedTable.pack(ROWS))).isEqualTo(ROWS);
  }

  @Test
  void anEmptyFileHasNoRows() throws UnreadableDocument {
    assertThat(TableReader.read(new byte[0])).isEmpty();
  }
}
