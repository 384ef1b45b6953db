package ua.kolo.vault;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The sealed values of all modules, as far as their tables told the vault (`vault.seals` in their
/// migrations); for the program itself only.
@Repository
class SealedCells {
  private final JdbcClient jdbc;

  SealedCells(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// All that is sealed with the subject's key.
  List<Found> of(UUID subject) {
    return jdbc.sql("select place, place_row, sealed from vault.cells_of(:subject)")
        .param("subject", subject)
        .query((row, _) -> new Found(row.getString(1), uuid(row.getObject(2)), row.getBytes(3)))
        .list();
  }

  /// What another key of the set than this sealed for nobody in particular.
  List<Found> oldSecrets(long primary) {
    return jdbc.sql("select place, place_row, sealed from vault.old_secrets(:primary)")
        .param("primary", primary)
        .query((row, _) -> new Found(row.getString(1), uuid(row.getObject(2)), row.getBytes(3)))
        .list();
  }

  /// The value; it may be long and then did not come with the list. Null when it is gone meanwhile.
  byte @Nullable [] value(Found found) {
    return found.sealed != null
        ? found.sealed
        : jdbc.sql("select vault.cell(:place, :row)")
            .param("place", found.place)
            .param("row", found.row)
            .query((row, _) -> row.getBytes(1))
            .optional()
            .orElse(null);
  }

  /// Puts the value sealed anew; false when somebody changed it meanwhile.
  boolean put(Found found, byte[] was, byte[] becomes) {
    return jdbc.sql("select vault.put_cell(:place, :row, :was, :becomes)")
        .param("place", found.place)
        .param("row", found.row)
        .param("was", was)
        .param("becomes", becomes)
        .query(Boolean.class)
        .single();
  }

  private static UUID uuid(Object value) {
    return (UUID) Objects.requireNonNull(value);
  }

  /// A sealed value and where it is; without a value: a long one, to be fetched by itself.
  static final class Found {
    private final String place;
    private final UUID row;
    private final byte @Nullable [] sealed;

    Found(String place, UUID row, byte @Nullable [] sealed) {
      this.place = place;
      this.row = row;
      this.sealed = sealed;
    }

    Cell cell() {
      var column = place.lastIndexOf('.');
      return new Cell(place.substring(0, column), place.substring(column + 1), row);
    }
  }
}
