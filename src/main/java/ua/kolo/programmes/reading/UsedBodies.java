package ua.kolo.programmes.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.wording.Executors;
import ua.kolo.programmes.wording.KnownBodies;

/// The bodies as the rows' own cells name them: «Кінотеатр «Зоря»» is one when some row says so.
record UsedBodies(Set<String> names) {
  static UsedBodies of(List<Line> rows, Columns columns) {
    var names = new HashSet<String>();
    for (var role : new Role[] {Role.EXECUTORS, Role.CO_EXECUTORS}) {
      int column = columns.of(role);
      for (var row : column < 0 ? List.<Line>of() : rows) {
        if (!row.blank(column)) {
          Executors.split(row.at(column), KnownBodies.NONE)
              .forEach(split -> names.add(Words.fold(split.executor().name())));
        }
      }
    }
    return new UsedBodies(names);
  }

  boolean has(String name) {
    return names.contains(Words.fold(name));
  }
}
