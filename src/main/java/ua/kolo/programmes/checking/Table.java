package ua.kolo.programmes.checking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Rows of a data file on the class path: fields parted by `;`, lines with `#` are remarks.
final class Table {
  private Table() {}

  static List<List<String>> rows(String resource, int fields) {
    var rows = new ArrayList<List<String>>();
    for (var line : text(resource).lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      var row = Arrays.asList(line.split(";", -1));
      if (row.size() != fields) {
        throw new IllegalStateException(resource + " has a row of another width: " + line);
      }
      rows.add(row);
    }
    return rows;
  }

  static String text(String resource) {
    try (InputStream in = Table.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
