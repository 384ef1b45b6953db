package ua.kolo.vault;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import ua.kolo.TestDatabase;
import ua.kolo.directory.Directory;
import ua.kolo.platform.Acting;
import ua.kolo.platform.CannotStart;
import ua.kolo.platform.Demo;
import ua.kolo.platform.Right;

/// Replaces the keys of the tests, as `kolo key rotate` does, and has the program take them up.
public final class Turned {
  static final KeyFolder FOLDER = new KeyFolder(TestDatabase.FOLDER.resolve("keys"));

  private Turned() {}

  static void cells(Keys keys) throws CannotStart {
    FOLDER.rotate(true, false);
    keys.lookAgain();
  }

  /// The new search key's number.
  public static long tokens(ApplicationContext context) throws CannotStart {
    var list = FOLDER.rotate(false, true);
    context.getBean(Keys.class).lookAgain();
    return list.tokenKey();
  }

  /// What a superuser does to rows, past all policies.
  static void by(String statement) throws SQLException {
    try (var connection = TestDatabase.admin();
        var hand = connection.createStatement()) {
      hand.execute(statement);
    }
  }

  static Acting staff(Directory directory) {
    var unit = UUID.randomUUID();
    Acting.system(Demo.UNIT)
        .run(() -> directory.found(unit, "Вигадана установа " + unit, Demo.TERRITORY));
    return Acting.person(
        UUID.randomUUID(), "Проба", UUID.randomUUID(), unit, EnumSet.allOf(Right.class));
  }

  static Acting without(Acting somebody, Right right) {
    return Acting.person(
        UUID.randomUUID(),
        "Проба",
        UUID.randomUUID(),
        somebody.unit(),
        EnumSet.complementOf(EnumSet.of(right)));
  }
}
