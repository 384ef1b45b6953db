package ua.kolo.persons;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.clearance.Guarded;

/// Persons under the rules of need to know.
@Component
class GuardedPersons implements Guarded {
  private final Register register;

  GuardedPersons(Register register) {
    this.register = register;
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
  public String address(UUID record) {
    return "/persons/" + record;
  }
}
