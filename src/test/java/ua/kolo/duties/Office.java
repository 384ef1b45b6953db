package ua.kolo.duties;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import ua.kolo.directory.Directory;
import ua.kolo.duties.law.Rule;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Demo;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Right;

/// Fresh institutions for a test, and somebody at a post of each.
final class Office {
  private final Directory directory;
  private final UUID post = Ids.next();
  private final UUID unit;
  private final UUID watching;

  private Office(Directory directory) {
    this.directory = directory;
    unit = found("Вигадана установа");
    watching = found("Вигадана рада");
  }

  static Office open(Directory directory) {
    return new Office(directory);
  }

  UUID found(String name) {
    var id = Ids.next();
    Acting.system(id).run(() -> directory.found(id, name, Demo.TERRITORY));
    return id;
  }

  UUID unit() {
    return unit;
  }

  UUID watching() {
    return watching;
  }

  <T> T work(Supplier<T> work) {
    return at(unit, work);
  }

  <T> T watch(Supplier<T> work) {
    return at(watching, work);
  }

  <T> T at(UUID institution, Supplier<T> work) {
    return Acting.person(Ids.next(), "приклад", post, institution, EnumSet.allOf(Right.class))
        .call(work::get);
  }

  /// An event that names this institution for the kinds, and the other as the coordinator's.
  Event event(String trigger, Set<String> flags, Instant at, String... kinds) {
    Map<String, UUID> units = new HashMap<>(Map.of(Rule.COORDINATOR, watching));
    for (var kind : kinds) {
      units.put(kind, unit);
    }
    return new Event(trigger, flags, subject(), at, units, null);
  }

  static Subject subject() {
    return new Subject("report", Ids.next(), "Р-2026-00017");
  }
}
