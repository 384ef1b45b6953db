package ua.kolo.persons;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.RecordMaker;
import ua.kolo.Someone;
import ua.kolo.identity.Role;
import ua.kolo.vault.Shredding;

/// A record an institution with one post that sees persons asks to destroy.
@Component
class OutsiderRecords implements RecordMaker {
  private final Persons persons;
  private final Destructions destructions;

  OutsiderRecords(Persons persons, Destructions destructions) {
    this.persons = persons;
    this.destructions = destructions;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of("/destructions/{id}", "/api/v1/destructions/{id}");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    var single = Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle().acting();
    var officer = Someone.as(Role.AUDITOR, single.unit()).settle().acting();
    var id = single.call(() -> persons.add(Identity.named("Уявнюк Ганна"), List.of()));
    single.run(() -> destructions.ask(id, Shredding.Reason.COURT_ORDERED));
    return Map.of("id", officer.call(destructions::toAgree).getFirst().id().toString());
  }
}
