package ua.kolo.persons;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ua.kolo.RecordMaker;
import ua.kolo.Someone;
import ua.kolo.identity.Role;

/// Persons of an institution: one with another merged into it, and a third that is alike; and what
/// somebody else asked about the first.
@Component
class PersonRecords implements RecordMaker {
  private final Persons persons;
  private final Doubles doubles;

  PersonRecords(Persons persons, Doubles doubles) {
    this.persons = persons;
    this.doubles = doubles;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of("/persons/{id}", "/api/v1/persons/{id}");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    var worker = Someone.as(Role.COORDINATOR, unit);
    worker.settle();
    return worker.acting().call(this::make);
  }

  private Map<String, String> make() {
    var id = add("Уявнюк Олена");
    var merging = doubles.merge(id, add("Уявнюк Альона"), "та сама особа");
    return Map.of(
        "id", id.toString(),
        "other", add("Уявнюк Олена").toString(),
        "merging", merging.toString());
  }

  private UUID add(String name) {
    return persons.add(Identity.named(name), List.of());
  }

  static Identity born(String name, @Nullable LocalDate day) {
    var named = Identity.named(name);
    return new Identity(
        named.surname(),
        named.given(),
        named.patronymic(),
        List.of(),
        day,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of());
  }
}
