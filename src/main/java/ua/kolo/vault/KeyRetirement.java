package ua.kolo.vault;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ua.kolo.platform.CannotStart;

/// Removes from a folder the keys nothing in the database needs any more.
///
/// @param retired their numbers
/// @param needed what still needs the older ones that stay
/// @param holders some of the subjects whose keys do
public record KeyRetirement(List<Long> retired, List<KeyUse> needed, List<UUID> holders) {
  private static final int SOME = 10;

  /// For so long after the files changed a node may write with what it holds in memory, and an
  /// answer sealed for a page may come back.
  private static final Duration SETTLING = Duration.ofHours(1);

  /// Does it; a [CannotStart] `vault.retire.young` when the files were changed just now.
  public static KeyRetirement of(Connection connection, KeyFolder folder, Clock clock)
      throws SQLException, CannotStart, IOException {
    var sets = folder.read();
    var age = Duration.between(folder.changedAt().toInstant(), clock.instant());
    if (age.compareTo(SETTLING) < 0) {
      throw new CannotStart("vault.retire.young", SETTLING.toMinutes());
    }
    var needed =
        KeyUse.of(connection).stream()
            .filter(
                use ->
                    use.key() != (use.what().isOfTokens() ? sets.tokenKey() : sets.wrappingKey()))
            .toList();
    var retired = older(sets);
    needed.forEach(use -> retired.remove(use.key()));
    if (!retired.isEmpty()) {
      folder.retire(retired);
    }
    return new KeyRetirement(
        retired.stream().sorted().toList(), needed, holders(connection, sets.wrappingKey()));
  }

  private static List<UUID> holders(Connection connection, long primary) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            select id from vault.data_key
             where key_id <> ? or vault.key_number(previous) <> ?
             order by id limit ?
            """)) {
      statement.setLong(1, primary);
      statement.setLong(2, primary);
      statement.setInt(3, SOME);
      var holders = new ArrayList<UUID>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          holders.add(rows.getObject(1, UUID.class));
        }
      }
      return holders;
    }
  }

  private static Set<Long> older(KeySets sets) {
    var older = new HashSet<>(sets.wrappingKeys());
    older.addAll(sets.tokenKeys());
    older.remove(sets.wrappingKey());
    older.remove(sets.tokenKey());
    return older;
  }
}
