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
    change("update directory.body set kind = ? where id = ?", kind, worker.unit());
    return worker;
  }

  /// An institution of a kind where nobody works in Kolo.
  public static UUID onPaper(String kind) {
    var unit = of(kind).unit();
    change("update identity.post set closed_at = now() where role <> ? and unit = ?", "-", unit);
    return unit;
  }

  /// One of a kind that is closed.
  public static UUID closed(String kind) {
    var unit = of(kind).unit();
    change(
        "update directory.body set closed_on = current_date where kind = ? and id = ?", kind, unit);
    return unit;
  }

  /// Whose records are read by those who work with them only, from now on.
  public static void narrow(UUID unit) {
    change(
        """
        insert into clearance.narrowing (id, unit, began_at, began_by)
        select gen_random_uuid(), id, now(), ? from directory.body where id = ?
        """,
        "Проба",
        unit);
  }

  /// Where all read them again.
  public static void widen(UUID unit) {
    change(
        "update clearance.narrowing set ended_at = now(), ended_by = ? where unit = ?",
        "Проба",
        unit);
  }

  /// A post that is no more.
  public static void closePost(UUID post) {
    change("update identity.post set closed_at = now() where role <> ? and id = ?", "-", post);
  }

  /// One row of the database, changed with a superuser's hands.
  public static void change(String sql, UUID id) {
    try (var connection = TestDatabase.admin();
        var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, id);
      statement.executeUpdate();
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static void change(String sql, String with, UUID unit) {
    try (var connection = TestDatabase.admin();
        var statement = connection.prepareStatement(sql)) {
      statement.setString(1, with);
      statement.setObject(2, unit);
      statement.executeUpdate();
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
