package ua.kolo.persons;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.platform.Acting;
import ua.kolo.vault.Vault;

/// Writes new persons: each under a key of its own, found by its marks, compared with the relatives
/// of staff.
@Component
class NewPersons {
  private final Register register;
  private final Relatives relatives;
  private final Sealed sealed;
  private final Vault vault;
  private final Clock clock;

  NewPersons(Register register, Relatives relatives, Sealed sealed, Vault vault, Clock clock) {
    this.register = register;
    this.relatives = relatives;
    this.sealed = sealed;
    this.vault = vault;
    this.clock = clock;
  }

  /// Several by their ids, at once; what nobody can have is refused.
  void write(Map<UUID, Person.New> several, LocalDate today) {
    if (several.isEmpty()) {
      return;
    }
    var identities = new LinkedHashMap<UUID, Identity>();
    several.forEach((id, one) -> identities.put(id, one.identity().exact(today)));
    var tokens = vault.tokens();
    register.add(
        rows(several, identities),
        identities.values().stream().map(one -> Marks.of(one.traits(), tokens)).toList());
    relatives.compare(identities);
  }

  private List<Row> rows(Map<UUID, Person.New> several, Map<UUID, Identity> identities) {
    var keys = vault.mint(List.copyOf(identities.keySet()));
    var acting = Acting.current();
    var now = clock.instant();
    var rows = new ArrayList<Row>();
    identities.forEach(
        (id, identity) -> {
          var key = Objects.requireNonNull(keys.get(id));
          var asked = Objects.requireNonNull(several.get(id));
          var hidden = Identity.exactAddresses(asked.hiddenAddresses());
          rows.add(
              new Row(
                  id,
                  acting.unit(),
                  1,
                  now,
                  acting.name(),
                  sealed.identity(key, id, identity),
                  sealed.hidden(key, id, hidden),
                  null));
        });
    return rows;
  }
}
