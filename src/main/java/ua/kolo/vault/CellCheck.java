package ua.kolo.vault;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.platform.CannotStart;

/// Whether what subjects have sealed opens with the keys of a folder: of every column that holds
/// such values the latest few are tried. Nothing of what they say leaves here.
///
/// @param opened how many opened
/// @param places columns of which some were tried
/// @param empty columns that hold nothing whose key is still there
/// @param broken values that do not open
public record CellCheck(long opened, int places, int empty, List<Broken> broken) {
  private static final int PORTION = 20;

  /// A value that does not open: its column and its row.
  public record Broken(String place, UUID row) {}

  // A portion of a column, the latest rows first, each with the key of its subject if there is one.
  private static final String PORTIONS =
      """
      select c.code, format(
        'with t as materialized (
           select * from %1$s t where t.%2$I is not null and (cast(? as uuid) is null or t.%3$I < ?)
            order by t.%3$I desc limit ?)
         select t.%3$I, t.%2$I, k.id, k.wrapped, k.previous
           from t left join vault.data_key k on k.wrapped is not null and (%4$s)
          order by 1 desc',
        c.kept_in, c.called, c.row_column, replace(c.of_subject, '$1', 'k.id'))
        from vault.cell_column c where c.of_subject is not null order by c.code
      """;

  /// Tries them; the connection must see all of the database.
  public static CellCheck of(Connection connection, KeyFolder folder)
      throws SQLException, CannotStart {
    var trial = new Trial(folder.read());
    connection.setAutoCommit(false);
    try {
      for (var place : places(connection).entrySet()) {
        try (var portion = connection.prepareStatement(place.getValue())) {
          trial.place(place.getKey(), portion);
        }
      }
      return new CellCheck(trial.opened, trial.places, trial.empty, trial.broken);
    } finally {
      connection.rollback();
    }
  }

  private static Map<String, String> places(Connection connection) throws SQLException {
    var places = new TreeMap<String, String>();
    try (var statement = connection.createStatement()) {
      statement.execute("select set_config('kolo.kind', 'SYSTEM', true)");
      try (var rows = statement.executeQuery(PORTIONS)) {
        while (rows.next()) {
          places.put(rows.getString(1), rows.getString(2));
        }
      }
    }
    return places;
  }

  private static final class Trial {
    private final KeySets sets;
    private final List<Broken> broken = new ArrayList<>();
    private long opened;
    private int places;
    private int empty;

    Trial(KeySets sets) {
      this.sets = sets;
    }

    // Further portions only as long as nobody's key was left in those before.
    void place(String place, PreparedStatement portion) throws SQLException {
      var tried = 0;
      @Nullable UUID last = null;
      int size;
      do {
        portion.setObject(1, last, Types.OTHER);
        portion.setObject(2, last, Types.OTHER);
        portion.setInt(3, PORTION);
        size = 0;
        try (var rows = portion.executeQuery()) {
          while (rows.next()) {
            size++;
            last = rows.getObject(1, UUID.class);
            tried += tries(place, rows) ? 1 : 0;
          }
        }
      } while (tried == 0 && size == PORTION);
      if (tried == 0) {
        empty++;
      } else {
        places++;
      }
    }

    // False when there is no key to try: the subject's is destroyed, or told as broken by itself.
    private boolean tries(String place, ResultSet row) throws SQLException {
      var id = row.getObject(3, UUID.class);
      var key = id == null ? Optional.<DataKey>empty() : key(id, row.getBytes(4), row.getBytes(5));
      if (key.isEmpty()) {
        return false;
      }
      var found = new SealedCells.Found(place, row.getObject(1, UUID.class), null);
      if (key.get().opens(found.cell(), row.getBytes(2))) {
        opened++;
      } else {
        broken.add(new Broken(place, found.cell().row()));
      }
      return true;
    }

    private Optional<DataKey> key(UUID id, byte[] wrapped, byte @Nullable [] previous) {
      try {
        var secret = unwrapped("wrapped", id, wrapped);
        var before = previous == null ? null : unwrapped("previous", id, previous);
        return Optional.of(new DataKey(secret, before, Optional::empty, _ -> {}));
      } catch (GeneralSecurityException foreign) {
        return Optional.empty();
      }
    }

    private byte[] unwrapped(String column, UUID id, byte[] wrapped)
        throws GeneralSecurityException {
      return sets.wrapping().decrypt(wrapped, new Cell("vault.data_key", column, id).place());
    }
  }
}
