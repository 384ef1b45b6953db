package ua.kolo.vault;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Where a sealed value lives. The place is sealed with the value, so that a value moved by hand to
/// another row or column does not open.
///
/// @param table the table with its schema, `persons.person`
public record Cell(String table, String column, UUID row) {
  byte[] place() {
    return (table + '|' + column + '|' + row).getBytes(StandardCharsets.UTF_8);
  }
}
