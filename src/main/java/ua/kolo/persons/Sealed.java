package ua.kolo.persons;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import ua.kolo.vault.Cell;
import ua.kolo.vault.DataKey;

/// How identities and hidden addresses become sealed cells and come out again.
@Component
class Sealed {
  private static final String PERSON = "persons.person";
  private static final String VERSION = "persons.version";
  private static final String LINE = "\n";
  private final JsonMapper json = JsonMapper.builder().build();

  byte[] identity(DataKey key, UUID person, Identity identity) {
    return written(key, new Cell(PERSON, "identity", person), identity);
  }

  Identity identity(DataKey key, UUID person, byte[] sealed) {
    return read(key, new Cell(PERSON, "identity", person), sealed);
  }

  /// An identity in whatever place.
  byte[] written(DataKey key, Cell place, Identity identity) {
    return key.seal(place, json.writeValueAsBytes(identity));
  }

  Identity read(DataKey key, Cell place, byte[] sealed) {
    return json.readValue(key.open(place, sealed), Identity.class);
  }

  byte @Nullable [] hidden(DataKey key, UUID person, List<String> addresses) {
    return addresses.isEmpty()
        ? null
        : key.seal(new Cell(PERSON, "hidden", person), String.join(LINE, addresses));
  }

  List<String> hidden(DataKey key, UUID person, byte @Nullable [] sealed) {
    return sealed == null
        ? List.of()
        : Arrays.asList(key.openText(new Cell(PERSON, "hidden", person), sealed).split(LINE, -1));
  }

  /// The state as its older version is kept: sealed anew, for the place it goes to.
  Row older(DataKey key, Row row, UUID version) {
    return new Row(
        row.id,
        row.unit,
        row.version,
        row.changedAt,
        row.changedBy,
        moved(key, "identity", row.id, row.identity, version),
        moved(key, "hidden", row.id, row.hidden, version),
        row.mergedInto);
  }

  private static byte @Nullable [] moved(
      DataKey key, String column, UUID person, byte @Nullable [] sealed, UUID version) {
    return sealed == null
        ? null
        : key.seal(
            new Cell(VERSION, column, version), key.open(new Cell(PERSON, column, person), sealed));
  }

  /// An older version's identity.
  Identity olderIdentity(DataKey key, UUID version, byte[] sealed) {
    return json.readValue(key.open(new Cell(VERSION, "identity", version), sealed), Identity.class);
  }

  byte[] words(DataKey key, String table, String column, UUID row, String words) {
    return key.seal(new Cell(table, column, row), words);
  }

  String words(DataKey key, String table, String column, UUID row, byte[] sealed) {
    return key.openText(new Cell(table, column, row), sealed);
  }
}
