package ua.kolo.persons;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import ua.kolo.clearance.Closed;
import ua.kolo.clearance.Guarded;
import ua.kolo.clearance.Incident;

/// Persons under the rules of need to know.
@Component
class GuardedPersons implements Guarded {
  private final Register register;
  private final Search search;
  // What weighs closes records, and these rules are told of every kind of record.
  private final ObjectProvider<Relatives> relatives;

  GuardedPersons(Register register, Search search, ObjectProvider<Relatives> relatives) {
    this.register = register;
    this.search = search;
    this.relatives = relatives;
  }

  @Override
  public String kind() {
    return Persons.KIND;
  }

  @Override
  public Optional<UUID> owner(UUID record) {
    return register.owner(record);
  }

  @Override
  public Optional<Closed> closed(UUID record) {
    var close = relatives.getObject().weigh(() -> search.open(register.find(List.of(record))));
    return close.isEmpty()
        ? Optional.empty()
        : owner(record).map(owner -> new Closed(owner, Incident.What.CONFLICT_TRIED));
  }

  @Override
  public String address(UUID record) {
    return "/persons/" + record;
  }
}
