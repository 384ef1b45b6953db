package ua.kolo.identity.reviews;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.UUID;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.identity.Role;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Right;

/// An institution whose head is a programme manager, with one colleague.
record Headed(Someone head, Someone colleague) {
  static Headed at(UUID unit) {
    var headed =
        new Headed(
            Someone.as(Role.PROGRAMME_MANAGER, unit).settle(),
            Someone.as(Role.EXECUTOR, unit).settle());
    write("update identity.post set heads = true where id = '%s'".formatted(headed.head.post()));
    return headed;
  }

  /// Who acts below the web.
  Acting acting() {
    var rights = EnumSet.copyOf(Role.PROGRAMME_MANAGER.rights());
    rights.add(Right.PEOPLE_REVIEW);
    return Acting.person(head.person(), "Проба", head.post(), head.unit(), rights);
  }

  /// The first post is so old that the first review is overdue.
  void makeOld() {
    write(
        "update identity.post set made_at = made_at - interval '4 months' where unit = '%s'"
            .formatted(head.unit()));
  }

  static void write(String statement) {
    try (var connection = TestDatabase.admin();
        var open = connection.createStatement()) {
      open.execute(statement);
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
