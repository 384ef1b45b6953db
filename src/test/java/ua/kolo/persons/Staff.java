package ua.kolo.persons;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import ua.kolo.directory.Directory;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Demo;
import ua.kolo.platform.Right;

/// Members of staff of fresh institutions.
final class Staff {
  private Staff() {}

  static Acting of(Directory directory) {
    return of(directory, EnumSet.allOf(Right.class));
  }

  static Acting of(Directory directory, Set<Right> rights) {
    var unit = UUID.randomUUID();
    Acting.system(Demo.UNIT)
        .run(() -> directory.found(unit, "Вигадана установа " + unit, Demo.TERRITORY));
    return Acting.person(UUID.randomUUID(), "Проба", UUID.randomUUID(), unit, rights);
  }

  /// Somebody else of the same institution.
  static Acting beside(Acting somebody) {
    return Acting.person(
        UUID.randomUUID(),
        "Інша проба",
        UUID.randomUUID(),
        somebody.unit(),
        EnumSet.allOf(Right.class));
  }
}
