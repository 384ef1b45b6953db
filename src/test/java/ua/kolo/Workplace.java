package ua.kolo;

import java.sql.SQLException;
import java.util.UUID;
import ua.kolo.identity.Role;
import ua.kolo.platform.Acting;

/// Institutions of a kind for tests.
public final class Workplace {
  private Workplace() {}

  /// Somebody at a new institution of that kind.
  ///
  /// @param kind of `agency_type`
  public static Acting of(String kind) {
    return of(kind, Role.CASE_WORKER);
  }

  /// The same at a post of that role.
  public static Acting of(String kind, Role role) {
    var worker = Someone.as(role, UUID.randomUUID()).settle().acting();
    try (var connection = TestDatabase.admin();
        var statement =
            connection.prepareStatement("update directory.body set kind = ? where id = ?")) {
      statement.setString(1, kind);
      statement.setObject(2, worker.unit());
      statement.executeUpdate();
      return worker;
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
