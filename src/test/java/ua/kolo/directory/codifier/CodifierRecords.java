package ua.kolo.directory.codifier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;
import ua.kolo.RecordMaker;
import ua.kolo.Someone;
import ua.kolo.identity.Role;

/// An edition of the codifier that waits for its confirmation.
@Component
class CodifierRecords implements RecordMaker {
  private static final List<String> HEADS =
      List.of(
          "Перший рівень",
          "Другий рівень",
          "Третій рівень",
          "Четвертий рівень",
          "Додатковий рівень",
          "Категорія",
          "Назва");
  private static final List<String> ROW =
      List.of("UA99000000000000099", "", "", "", "", "O", "Спробна");
  private final Codifier codifier;

  CodifierRecords(Codifier codifier) {
    this.codifier = codifier;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of("/directory/codifier/{id}");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    var giver = Someone.as(Role.ADMINISTRATOR, unit).acting();
    try {
      var id = giver.call(() -> codifier.give("спроба.xlsx", codifier.today(), sheet()));
      return Map.of("id", id.toString());
    } catch (UnusableCodifier ours) {
      throw new IllegalStateException(ours);
    }
  }

  static byte[] sheet() {
    try (var book = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      var sheet = book.createSheet();
      for (var cells : List.of(HEADS, ROW)) {
        var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        cells.forEach(cell -> row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell));
      }
      book.write(out);
      return out.toByteArray();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
