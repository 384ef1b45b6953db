package ua.kolo.vault;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ua.kolo.platform.CannotStart;

/// Whether the keys of a folder open the wrapped keys of a database, and the secrets it keeps.
///
/// @param shredded keys that are no more
/// @param opened how many were tried and opened
/// @param broken those that do not open with these keys
/// @param uses what each key of the sets is needed for
public record KeyCheck(long shredded, long opened, List<UUID> broken, List<KeyUse> uses) {
  private static final int ROWS_AT_ONCE = 1000;
  private static final long NONE = -1;

  /// Tries every wrapped key and every secret; the connection must see all of them.
  public static KeyCheck of(Connection connection, KeyFolder folder)
      throws SQLException, CannotStart {
    var sets = folder.read();
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("select set_config('kolo.kind', 'SYSTEM', true)");
      statement.setFetchSize(ROWS_AT_ONCE);
      var found = new Found(sets);
      found.keys(statement);
      found.secrets(statement);
      return new KeyCheck(found.shredded, found.opened, found.broken, KeyUse.of(connection));
    } finally {
      connection.rollback();
    }
  }

  /// How many of them there are, whichever key they are under.
  public long all(KeyUse.What what) {
    return uses.stream().filter(use -> use.what() == what).mapToLong(KeyUse::uses).sum();
  }

  /// How many of them are under this key.
  public long under(KeyUse.What what, long key) {
    return uses.stream()
        .filter(use -> use.what() == what && use.key() == key)
        .mapToLong(KeyUse::uses)
        .sum();
  }

  private static final class Found {
    private final KeySets sets;
    private final List<UUID> broken = new ArrayList<>();
    private long shredded;
    private long opened;

    Found(KeySets sets) {
      this.sets = sets;
    }

    void keys(Statement statement) throws SQLException {
      try (var rows = statement.executeQuery("select id, wrapped, previous from vault.data_key")) {
        while (rows.next()) {
          var id = rows.getObject(1, UUID.class);
          var previous = rows.getBytes(3);
          if (rows.getBytes(2) == null) {
            shredded++;
          } else if (previous == null) {
            tell(id, opens("vault.data_key", "wrapped", id, rows.getBytes(2)));
          } else {
            tell(
                id,
                opens("vault.data_key", "wrapped", id, rows.getBytes(2))
                    && opens("vault.data_key", "previous", id, previous));
          }
        }
      }
    }

    void secrets(Statement statement) throws SQLException {
      var all = "select place, place_row, sealed from vault.old_secrets(" + NONE + ")";
      try (var rows = statement.executeQuery(all)) {
        while (rows.next()) {
          var cell = new SealedCells.Found(rows.getString(1), rows.getObject(2, UUID.class), null);
          tell(cell.cell().row(), opens(cell.cell(), rows.getBytes(3)));
        }
      }
    }

    private void tell(UUID row, boolean opens) {
      if (opens) {
        opened++;
      } else {
        broken.add(row);
      }
    }

    private boolean opens(String table, String column, UUID row, byte[] sealed) {
      return opens(new Cell(table, column, row), sealed);
    }

    private boolean opens(Cell cell, byte[] sealed) {
      try {
        sets.wrapping().decrypt(sealed, cell.place());
        return true;
      } catch (GeneralSecurityException foreign) {
        return false;
      }
    }
  }
}
