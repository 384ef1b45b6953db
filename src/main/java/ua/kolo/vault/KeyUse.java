package ua.kolo.vault;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What a key of the sets is still needed for.
///
/// @param key its number
/// @param uses how many of them it holds
public record KeyUse(What what, long key, long uses) {
  public enum What {
    /// Keys of subjects.
    KEY,
    /// Keys they had before the rotation that is under way.
    BEFORE,
    /// Secrets of the program's own: second factors.
    SECRET,
    /// Records found by search tokens.
    TOKEN,
    /// Accounts tied to a provider outside.
    TIE;

    boolean isOfTokens() {
      return this == TOKEN || this == TIE;
    }
  }

  /// Over the whole database; the connection must see all of it.
  public static List<KeyUse> of(Connection connection) throws SQLException {
    var uses = new ArrayList<KeyUse>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select what, key_id, uses from vault.key_uses()")) {
      while (rows.next()) {
        uses.add(new KeyUse(What.valueOf(rows.getString(1)), rows.getLong(2), rows.getLong(3)));
      }
    }
    return uses;
  }
}
