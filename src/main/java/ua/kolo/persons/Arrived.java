package ua.kolo.persons;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Who has been seen at which institution since the program started, so that nothing is asked of
/// the database when they come again.
@Component
class Arrived {
  private final Set<Arrival> seen = ConcurrentHashMap.newKeySet();

  private record Arrival(UUID account, UUID unit) {}

  boolean isKnown(UUID account, UUID unit) {
    return seen.contains(new Arrival(account, unit));
  }

  void remember(UUID account, UUID unit) {
    seen.add(new Arrival(account, unit));
  }

  /// After they named somebody more, whom their other institutions do not know yet.
  void forget(UUID account) {
    seen.removeIf(arrival -> arrival.account().equals(account));
  }
}
