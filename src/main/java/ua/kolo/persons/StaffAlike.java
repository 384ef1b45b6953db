package ua.kolo.persons;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import ua.kolo.clearance.Likely;
import ua.kolo.clearance.Tie;
import ua.kolo.persons.likeness.FullName;
import ua.kolo.persons.likeness.WholeName;

/// Which persons are called as one of the staff, by all three words.
@Component
class StaffAlike {
  // Names of staff are compared whenever somebody is written, and read once.
  private static final int KEPT = 10_000;
  private final Map<String, Optional<WholeName>> read = new ConcurrentHashMap<>();

  /// One of the staff, as they are called.
  record Staff(UUID account, String name) {}

  /// The name in full; empty when it is not.
  Optional<WholeName> whole(String name) {
    if (read.size() > KEPT) {
      read.clear();
    }
    return read.computeIfAbsent(name, text -> WholeName.of(FullName.read(text)));
  }

  static Optional<WholeName> whole(Identity identity) {
    return WholeName.of(identity.traits().name());
  }

  /// The records to close, each to whoever is called so.
  List<Likely> likely(
      Collection<Staff> staff, Map<UUID, Identity> persons, Function<UUID, Instant> from) {
    var likely = new ArrayList<Likely>();
    persons.forEach(
        (person, identity) ->
            whole(identity)
                .ifPresent(
                    called ->
                        staff.stream()
                            .filter(one -> whole(one.name()).filter(called::isSame).isPresent())
                            .map(one -> closed(one.account(), person, from))
                            .forEach(likely::add)));
    return likely;
  }

  private static Likely closed(UUID account, UUID person, Function<UUID, Instant> from) {
    return new Likely(account, person, Tie.SELF, from.apply(account));
  }
}
