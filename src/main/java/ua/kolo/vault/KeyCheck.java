package ua.kolo.vault;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import ua.kolo.platform.CannotStart;

/// Whether the keys of a folder open the wrapped keys of a database.
///
/// @param wrappedBy how many keys each key of the set wraps, by its number
/// @param shredded keys that are no more
/// @param current wrapped by the primary key
/// @param opened how many were tried and opened
/// @param broken those that do not open with these keys
public record KeyCheck(
    Map<String, Long> wrappedBy, long shredded, long current, long opened, List<UUID> broken) {
  private static final int ROWS_AT_ONCE = 1000;

  /// Tries every wrapped key; the connection must see all of them.
  public static KeyCheck of(Connection connection, KeyFolder folder)
      throws SQLException, CannotStart {
    var sets = folder.read();
    var wrappedBy = new TreeMap<String, Long>();
    var broken = new ArrayList<UUID>();
    var shredded = 0L;
    var opened = 0L;
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.setFetchSize(ROWS_AT_ONCE);
      try (var rows = statement.executeQuery("select id, wrapped, key_id from vault.data_key")) {
        while (rows.next()) {
          var id = rows.getObject(1, UUID.class);
          var wrapped = rows.getBytes(2);
          if (wrapped == null) {
            shredded++;
            continue;
          }
          wrappedBy.merge(Long.toString(rows.getLong(3)), 1L, Long::sum);
          if (opens(sets, id, wrapped)) {
            opened++;
          } else {
            broken.add(id);
          }
        }
      }
    } finally {
      connection.rollback();
    }
    var current = wrappedBy.getOrDefault(Long.toString(sets.wrappingKey()), 0L);
    return new KeyCheck(wrappedBy, shredded, current, opened, broken);
  }

  public long wrapped() {
    return opened + broken.size();
  }

  private static boolean opens(KeySets sets, UUID id, byte[] wrapped) {
    try {
      sets.wrapping().decrypt(wrapped, new Cell("vault.data_key", "wrapped", id).place());
      return true;
    } catch (GeneralSecurityException foreign) {
      return false;
    }
  }
}
