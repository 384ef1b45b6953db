package ua.kolo.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// A table that was tried, packed: it travels with the page and comes back to be taken, so nothing
/// of it is kept meanwhile.
public final class CarriedTable {
  /// More than a form may carry.
  public static final int LONGEST = 1_900_000;

  private static final int LARGEST = 20_000_000;
  private static final String CELL = "\u001F";
  private static final String ROW = "\u001E";

  private CarriedTable() {}

  public static String pack(List<List<String>> rows) {
    var text =
        rows.stream()
            .map(row -> row.stream().map(CarriedTable::plain).collect(Collectors.joining(CELL)))
            .collect(Collectors.joining(ROW));
    var packed = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(packed)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
  }

  /// The rows again.
  ///
  /// @throws IllegalArgumentException when it is not what was packed
  public static List<List<String>> unpack(String packed) {
    try (var zip =
        new GZIPInputStream(new ByteArrayInputStream(Base64.getUrlDecoder().decode(packed)))) {
      var content = zip.readNBytes(LARGEST);
      return Arrays.stream(new String(content, StandardCharsets.UTF_8).split(ROW, -1))
          .map(row -> List.of(row.split(CELL, -1)))
          .toList();
    } catch (IOException broken) {
      throw new IllegalArgumentException("Not a table that was tried", broken);
    }
  }

  private static String plain(String cell) {
    return cell.replace(CELL, " ").replace(ROW, " ");
  }
}
